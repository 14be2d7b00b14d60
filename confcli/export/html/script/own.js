// The reader's own days: only stars, in order of time whatever their sessions, each with its hours and room.
let gathered = [];

function gather() {
  for (const { talk, place } of gathered) putBack(talk.element, place);
  for (const list of document.querySelectorAll(".flat")) list.remove();
  const some = at("starred").checked ? starredTalks() : [];
  some.sort((one, other) => (one.start ?? one.day.midnight) - (other.start ?? other.day.midnight) || 0);
  gathered = some.map((talk) => ({ talk, place: document.createComment("") }));
  for (const day of days) {
    const own = gathered.filter(({ talk }) => talk.day === day);
    if (own.length) day.element.append(listOf(own));
  }
  document.documentElement.classList.toggle("byTime", at("starred").checked);
}

function listOf(own) {
  const list = made("ul", "flat");
  for (const { talk, place } of own) {
    talk.element.replaceWith(place);
    if (talk.block) tellAlone(talk);
    list.append(talk.element);
  }
  return list;
}

function putBack(element, place) {
  place.replaceWith(element);
  element.querySelector("h4")?.removeAttribute("aria-level");
  for (const part of element.querySelectorAll(":scope > .told")) part.remove();
}

// Says what else the head of its session says.
function tellAlone({ element, block, hours, room }) {
  const title = element.querySelector("h4");
  title.ariaLevel = 3;
  if (hours && hours.parentElement !== element) {
    const own = hours.cloneNode(true);
    own.classList.add("told");
    title.after(own);
  }
  const rest = element.querySelector(":scope > :is(.k, .t, .f, .l, .m, details, button)");
  if (room && !element.querySelector(":scope > .r")) rest.before(made("p", "r told", room));
  rest.before(made("p", "f told", textOf(block.element, "h3")));
}
