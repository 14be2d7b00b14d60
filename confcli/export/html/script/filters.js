// Which talks are shown: all words of the search, and each filter. Only what changes is changed.
const SELECTS = ["day", "kind", "room", "track"];
const collator = new Intl.Collator(undefined, { numeric: true });
const index = new Index();
const counts = new Uint8Array(talks.length);
let indexed = 0;

const valueOf = (talk, name) => (name === "day" ? talk.day.element.id : talk[name]);

// The texts of an item or of the head of a session, without its hours and what is the same in all.
function textsOf(element) {
  const parts = Array.from(element.children).filter((part) => !part.matches("ul, button, .w, .l"));
  const shown = parts.flatMap((part) => (part.matches("details") ? [...part.children].slice(1) : part));
  return shown.map((part) => part.textContent);
}

function indexNext() {
  const { element, block } = talks[indexed];
  index.add(indexed, [...textsOf(element), ...(block ? textsOf(block.element) : [])].join(" "));
  indexed += 1;
  if (indexed === talks.length) index.finish();
}

// Reads all texts while nothing else is to be done; a search that comes first waits for it.
function indexIdly() {
  const end = performance.now() + 8;
  while (indexed < talks.length && performance.now() < end) indexNext();
  if (indexed < talks.length) setTimeout(indexIdly);
}

function countWords(typed) {
  while (indexed < talks.length) indexNext();
  counts.fill(0);
  for (const word of typed) index.count(word, counts);
}

function show(talk, isShown) {
  talk.isShown = isShown;
  talk.element.hidden = !isShown;
  for (const part of [talk.block, talk.day]) {
    if (part) part.shown += isShown ? 1 : -1;
  }
}

function filter() {
  const typed = words(at("q").value);
  if (typed.length) countWords(typed);
  const chosen = SELECTS.map((name) => [name, at(name).value]).filter(([, value]) => value);
  const onlyStarred = at("starred").checked;
  const touched = new Set();
  talks.forEach((talk, number) => {
    const isShown =
      (!typed.length || counts[number] === typed.length) &&
      (!onlyStarred || talk.isStarred) &&
      chosen.every(([name, value]) => valueOf(talk, name) === value);
    if (isShown === talk.isShown) return;
    show(talk, isShown);
    touched.add(talk.day);
    if (talk.block) touched.add(talk.block);
  });
  for (const part of touched) part.element.hidden = part.shown === 0;
  tell();
}

function tell() {
  const shown = days.reduce((sum, day) => sum + day.shown, 0);
  const all = talks.length;
  at("none").hidden = shown > 0;
  at("count").textContent = `${shown.toLocaleString("en")} of ${all.toLocaleString("en")} ${all === 1 ? "talk" : "talks"}`;
}

function fillSelects() {
  for (const name of SELECTS) {
    const values = name === "day" ? days.map((day) => [day.element.id, day.title]) : named(name);
    for (const [value, text] of values) at(name).add(new Option(text, value));
    at(name).closest("label").hidden = values.length < 2;
  }
}

function named(name) {
  const values = [...new Set(talks.map((talk) => talk[name]))].filter(Boolean);
  return values.sort(collator.compare).map((value) => [value, value]);
}

function clearFilters() {
  for (const name of ["q", ...SELECTS]) at(name).value = "";
  at("starred").checked = false;
}
