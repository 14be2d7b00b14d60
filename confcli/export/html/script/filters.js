// Which talks are shown: all words of the search, and each filter. Only what changes is changed.
const SELECTS = ["day", "kind", "room", "track"];
const collator = new Intl.Collator(undefined, { numeric: true });
const index = new Index();
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

function matching(parts) {
  while (indexed < talks.length) indexNext();
  return index.matching(parts);
}

function show(talk, isShown) {
  talk.isShown = isShown;
  talk.element.hidden = !isShown;
  for (const part of [talk.block, talk.day]) {
    if (part) part.shown += isShown ? 1 : -1;
  }
}

function filter() {
  const parts = partsOf(at("q").value);
  const found = parts.length ? matching(parts) : null;
  const chosen = SELECTS.map((name) => [name, at(name).value]).filter(([, value]) => value);
  const onlyStarred = at("starred").checked;
  const touched = new Set();
  talks.forEach((talk, number) => {
    const isShown =
      (!found || found[number] === 1) &&
      (!onlyStarred || talk.isStarred) &&
      chosen.every(([name, value]) => valueOf(talk, name) === value);
    if (isShown === talk.isShown) return;
    show(talk, isShown);
    touched.add(talk.day);
    if (talk.block) touched.add(talk.block);
  });
  for (const part of touched) part.element.hidden = part.shown === 0;
  if (onlyStarred || gathered.length) gather();
  tell();
}

// How many there are of each kind of item, as the first letters of their ids tell them apart.
const KINDS = { t: ["talk", "talks"], s: ["session", "sessions"], b: ["appointment", "appointments"] };
const all = numbers(talks);

function numbers(some) {
  const found = {};
  for (const { id } of some) {
    const kind = id[0] in KINDS ? id[0] : "t";
    found[kind] = (found[kind] ?? 0) + 1;
  }
  return found;
}

function tell(note = "") {
  const some = talks.filter(({ isShown }) => isShown);
  const shown = numbers(some);
  const parts = Object.keys(KINDS).filter((kind) => all[kind]).map((kind) => {
    const name = KINDS[kind][all[kind] === 1 ? 0 : 1];
    return `${(shown[kind] ?? 0).toLocaleString("en")} of ${all[kind].toLocaleString("en")} ${name}`;
  });
  at("none").hidden = some.length > 0;
  at("count").textContent = [parts.join(", "), note].filter(Boolean).join(". ");
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
