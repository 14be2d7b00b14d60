// Marks in the first matches why they match; in a browser that can't, nothing is marked.
const MOST_MARKED = 100;
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+/gu;

function highlight() {
  if (!CSS.highlights) return;
  const parts = partsOf(at("q").value).filter(({ isWithout }) => !isWithout);
  const some = parts.length ? talks.filter(({ isShown }) => isShown).slice(0, MOST_MARKED) : [];
  const heads = new Set(some.map(({ block }) => block?.element).filter(Boolean));
  const ranges = [...heads, ...some.map(({ element }) => element)].flatMap((element) => rangesIn(element, parts));
  CSS.highlights.set("found", new Highlight(...ranges));
}

// What matches in an item; in an abstract that is closed, the word that opens it stands for it.
function rangesIn(element, parts) {
  const found = [];
  for (const part of element.children) {
    if (part.matches("ul, button, .w, .l")) continue;
    const ranges = textNodes(part).flatMap((node) => rangesOf(node, parts));
    const summary = ranges.length && part.matches("details:not([open])") && part.firstElementChild.firstChild;
    found.push(...ranges, ...(summary ? [rangeOf(summary, 0, summary.length)] : []));
  }
  return found;
}

function textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.matches("summary")) nodes.push(walker.currentNode);
  return nodes;
}

function rangesOf(node, parts) {
  const begun = parts.flatMap(({ words, literal }) => (literal ? [] : words));
  const ranges = [];
  for (const { 0: word, index: start } of node.data.matchAll(WORD)) {
    const folded = fold(word);
    const longest = Math.max(0, ...begun.filter((each) => folded.startsWith(each)).map((each) => each.length));
    // Where letters fold to more or fewer, the whole word is marked.
    if (longest) ranges.push(rangeOf(node, start, start + (folded.length === word.length ? longest : word.length)));
  }
  const text = fold(node.data);
  for (const { literal } of text.length === node.length ? parts : []) {
    const start = literal ? text.indexOf(literal) : -1;
    if (start >= 0) ranges.push(rangeOf(node, start, start + literal.length));
  }
  return ranges;
}

const rangeOf = (node, start, end) =>
  new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
