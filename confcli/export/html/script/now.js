// What is on by the reader's clock: marked, and led to.
const toNow = made("a", "");
const onNow = () => Date.now() / 1000;
const ends = ({ start, end }) => end ?? start + 3 * SLOT;

function tellNow() {
  const time = onNow();
  for (const talk of talks) {
    const isOn = talk.start <= time && time < ends(talk);
    if (isOn !== Boolean(talk.isOn)) talk.element.classList.toggle("on", isOn);
    talk.isOn = isOn;
  }
  const target = nearNow(time);
  toNow.parentElement.hidden = !target || !talks.some(({ start }) => start <= time);
  if (!target) return;
  toNow.textContent = target.isOn ? "Now" : "Next";
  toNow.href = `#${target.element.id}`;
}

// Of what is on, what began last; else what comes next.
function nearNow(time) {
  const some = talks.filter((talk) => talk.isShown && ends(talk) > time);
  const isNearer = (one, other) => (one.isOn ? !other.isOn || one.start > other.start : !other.isOn && one.start < other.start);
  return some.reduce((found, talk) => (!found || isNearer(talk, found) ? talk : found), null);
}

function goToNow(event) {
  tellNow();
  const cell = isTimetable() && cellOf(nearNow(onNow()));
  if (!cell) return;
  event.preventDefault();
  cell.focus();
}

const cellOf = (talk) => {
  const ids = [talk?.element.id, talk?.block?.element.id].filter(Boolean);
  return ids.map((id) => at("timetable").querySelector(`.cell[href="#${id}"]`)).find(Boolean);
};

function addNow() {
  const entry = made("li", "now");
  entry.append(toNow);
  document.querySelector("nav ul").prepend(entry);
  toNow.addEventListener("click", goToNow);
  tellNow();
  setInterval(tellNow, MINUTE * 1000);
}
