// Joins the parts: what the reader does, and what follows.
const timetable = made("section", "");
timetable.id = "timetable";
timetable.tabIndex = 0;
timetable.hidden = true;
timetable.setAttribute("aria-label", "Timetable");
at("programme").append(timetable);

// How long one stops typing before a timetable is drawn anew, which takes longer than a letter.
const PAUSE = 150;
let redrawing;
let isAwaited = false;
const isTimetable = () => document.querySelector("#view input:checked").value === "timetable";

// However much is typed or clicked, the page changes once a frame.
function update() {
  if (isAwaited) return;
  isAwaited = true;
  requestAnimationFrame(() => {
    isAwaited = false;
    filter();
    // A star that is taken away may take its talk away, and the focus with it.
    if (document.activeElement?.closest("[hidden]")) at("starred").focus();
    clearTimeout(redrawing);
    if (isTimetable()) redrawing = setTimeout(drawTimetable, PAUSE);
  });
}

function changeView() {
  document.documentElement.classList.toggle("asTimetable", isTimetable());
  timetable.hidden = !isTimetable();
  if (isTimetable()) drawTimetable();
}

// What a link leads to is shown, whatever the filters and the view; a day in either view.
function reveal() {
  const target = at(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest(".day")) return;
  if (target.closest("[hidden]")) {
    clearFilters();
    filter();
    changeView();
  }
  const heading = isTimetable() && days.find(({ element }) => element === target)?.heading;
  if (heading) return heading.scrollIntoView();
  if (isTimetable()) {
    document.querySelector("#view input[value=list]").checked = true;
    changeView();
  }
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

const talkAt = new Map(talks.map((talk) => [talk.element, talk]));

fillSelects();
addStarButtons();
loadStars();
if (!isKept()) at("kept").textContent = "Stars go when this page is closed: the browser keeps nothing for it.";
at("view").hidden = !talks.some(({ start }) => start !== undefined);
at("zone").checked = addReaderHours();
at("zone").closest("label").hidden = !at("zone").checked;
at("zone").nextElementSibling.textContent = `Also in my time: ${readerZone}`;
document.documentElement.classList.toggle("zones", at("zone").checked);
for (const id of ["search", "mine"]) at(id).hidden = false;
for (const id of ["more", "take"]) at(id).open = !matchMedia("(max-width: 60rem)").matches;

at("search").addEventListener("submit", (event) => event.preventDefault());
at("search").addEventListener("input", (event) => {
  if (event.target === at("zone")) document.documentElement.classList.toggle("zones", at("zone").checked);
  else if (event.target.name === "view") changeView();
  else update();
});
at("reset").addEventListener("click", () => {
  clearFilters();
  update();
});
at("programme").addEventListener("click", ({ target }) => {
  if (!target.matches("button.star")) return;
  toggleStar(talkAt.get(target.parentElement));
  if (at("starred").checked) update();
});
timetable.addEventListener("keydown", moveBetweenCells);
timetable.addEventListener("focusin", stopAt);
at("copy").addEventListener("click", copyIds);
at("ics").addEventListener("click", saveCalendar);
addEventListener("hashchange", reveal);
addEventListener("storage", () => {
  loadStars();
  update();
});

filter();
reveal();
indexIdly();
