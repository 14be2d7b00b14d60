// What the page holds, found in its markup once.
const MINUTE = 60;
const DAY = 86400;
const HOURS = /^(?:([+−]\d+)d )?(\d\d):(\d\d)(?:–(\d\d):(\d\d)(?: ([+−]\d+)d)?)?$/;

const at = (id) => document.getElementById(id);
const made = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text ?? "" });
const textOf = (element, selector) => element.querySelector(`:scope > ${selector}`)?.textContent.trim() ?? "";

// The instants, in seconds since 1970, that the hours on a day say.
function instants(hours, midnight) {
  const found = HOURS.exec(hours.textContent.trim());
  const days = (mark) => Number((mark ?? "0").replace("−", "-")) * DAY;
  const said = {};
  if (found) {
    const begin = midnight + days(found[1]);
    said.start = begin + (found[2] * 60 + +found[3]) * MINUTE;
    if (found[4]) said.end = begin + days(found[6]) + (found[4] * 60 + +found[5]) * MINUTE;
  }
  if (hours.dataset.start) said.start = +hours.dataset.start;
  if (hours.dataset.end) said.end = +hours.dataset.end;
  return said;
}

function dayOf(section) {
  const { host, day, start, zone } = section.dataset;
  const title = section.querySelector("h2").textContent.trim();
  return { element: section, host, date: day, midnight: +start, zone, title, shown: 0 };
}

function talkOf(element, day, block) {
  const fact = (name) => textOf(element, `.${name}`) || (block ? textOf(block.element, `.${name}`) : "");
  const hours = element.querySelector(":scope > .w") ?? block?.element.querySelector(":scope > .w");
  return {
    element,
    day,
    block,
    id: element.id.split("-")[0],
    hours,
    // Only its own hours, not those of its session, place it in the timetable.
    isTimed: element.querySelector(":scope > .w") !== null || !block,
    until: hours?.dataset.until,
    ...(hours && !hours.dataset.until ? instants(hours, day.midnight) : {}),
    title: textOf(element, ":is(h3, h4)"),
    people: textOf(element, ".p"),
    kind: fact("k"),
    room: fact("r"),
    track: fact("t"),
    isCancelled: element.querySelector(":scope > .x") !== null,
    isOwn: element.classList.contains("own"),
    isShown: true,
    isStarred: false,
  };
}

// An abstract that stands with another time of the same talk is copied: here it takes no space.
for (const link of document.querySelectorAll("main .m > a")) {
  const same = at(link.hash.slice(1))?.querySelector(":scope > details");
  if (same) link.parentElement.replaceWith(same.cloneNode(true));
}

const days = Array.from(document.querySelectorAll("main > .day"), dayOf);
const talks = [];
for (const day of days) {
  for (const element of day.element.querySelectorAll(":scope > ul > li")) {
    const block = element.classList.contains("s") ? { element, shown: 0 } : null;
    // It stays in sight with the title, in a long session too.
    if (block && textOf(element, ".r")) element.querySelector("h3").dataset.room = textOf(element, ".r");
    const items = block ? element.querySelectorAll(":scope > ul > li") : [element];
    for (const item of items) talks.push(talkOf(item, day, block));
  }
}
for (const talk of talks) {
  talk.day.shown += 1;
  if (talk.block) talk.block.shown += 1;
}
