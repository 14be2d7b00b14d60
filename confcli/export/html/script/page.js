// Joins the parts: what the reader does, and what follows.
const timetable = made("section", "");
timetable.id = "timetable";
timetable.tabIndex = 0;
timetable.hidden = true;
timetable.setAttribute("aria-label", "Timetable");
at("programme").append(timetable);

// How long one stops typing before a timetable is drawn anew, or matches are marked: it takes longer than a letter.
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
    redrawing = setTimeout(isTimetable() ? drawTimetable : highlight, PAUSE);
  });
}

// Where one was in each view; one is there again when one comes back.
const places = {};
let view = "list";

function changeView() {
  places[view] = { page: scrollY, left: timetable.scrollLeft, top: timetable.scrollTop };
  view = isTimetable() ? "timetable" : "list";
  document.documentElement.classList.toggle("asTimetable", isTimetable());
  timetable.hidden = !isTimetable();
  const { page, ...place } = places[view] ?? {};
  if (isTimetable()) drawTimetable(() => timetable.scrollTo(place));
  else highlight();
  if (page !== undefined) scrollTo(0, page);
}

function look(name) {
  if (view === name) return;
  document.querySelector(`#view input[value=${name}]`).checked = true;
  changeView();
}

// The way back leads to the view in which one was.
const keepView = (address) => history.replaceState({ view }, "", address);

const isHidden = (target) =>
  target.closest("[hidden]") || (at("starred").checked && !target.matches(".day") && !target.closest(".flat"));

// What a link leads to is shown; filters stay if they can.
function uncover(target) {
  if (target.matches(".day")) {
    at("day").value = "";
    filter();
    if (target.hidden) tell(`Nothing on ${textOf(target, "h2")}`);
    return;
  }
  clearFilters();
  filter();
  tell("Filters are cleared to show this");
}

function reveal() {
  const target = at(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest(".day")) return;
  if (isHidden(target)) {
    uncover(target);
    if (target.hidden) return;
    if (isTimetable()) drawTimetable();
  }
  const heading = isTimetable() && days.find(({ element }) => element === target)?.heading;
  if (heading) heading.scrollIntoView();
  else {
    look("list");
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  }
  keepView();
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
  else if (event.target.name === "view") {
    changeView();
    keepView(location.href.split("#")[0]);
  }
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
addEventListener("popstate", ({ state }) => state?.view && look(state.view));
addEventListener("storage", () => {
  loadStars();
  update();
});

filter();
addNow();
if (history.state?.view) look(history.state.view);
reveal();
indexIdly();
