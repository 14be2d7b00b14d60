// What a cell of the timetable says, and how arrow keys lead from one to the next.
const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
// The height of a line in a cell, and what is between two cells, in rem.
const LINE = 0.9375;
const GAP = 0.125;

const linesIn = (height) => Math.max(1, Math.floor((height - GAP) / LINE));

// The one cell that Tab leads to; the arrow keys lead to the others.
let firstCell = null;

// What stands first is read first: where only some lines have room, the title does.
function cellLink({ talk, talks }, lines) {
  const block = talks.length > 1 ? talk.block : null;
  const stars = talks.filter(({ isStarred }) => isStarred).length;
  const link = made("a", "cell");
  link.classList.toggle("mine", stars > 0);
  link.classList.toggle("off", talk.isCancelled && !block);
  link.href = `#${block?.element.id || talk.element.id}`;
  if (stars) link.append(starMark(stars));
  const title = made("span", "", block ? textOf(block.element, "h3") : talk.title);
  title.style.webkitLineClamp = lines;
  link.append(title, " ", made("b", "", talk.hours.firstChild.textContent.trim()), " ");
  const people = block ? `${talks.length} talks` : talk.people;
  if (people) link.append(made("i", "", people), " ");
  link.append(made("span", "heard", [talk.room, stars && (block ? `${stars} starred` : "starred")].filter(Boolean).join(", ")));
  link.tabIndex = firstCell ? -1 : 0;
  firstCell ??= link;
  return link;
}

function starMark(stars) {
  const mark = made("em", "", stars > 1 ? `★ ${stars}` : "★");
  mark.ariaHidden = true;
  return mark;
}

// The nearest cell in a direction, where what is aside counts as three times as far.
function nextCell(from, [right, down]) {
  const begin = from.getBoundingClientRect();
  let found = { distance: Infinity };
  for (const link of at("timetable").querySelectorAll(".cell")) {
    const box = link.getBoundingClientRect();
    const [across, along] = [box.left - begin.left, box.top - begin.top];
    const ahead = across * right + along * down;
    const distance = ahead + 3 * Math.abs(across * down + along * right);
    if (ahead > 1 && distance < found.distance) found = { link, distance };
  }
  return found.link;
}

function moveBetweenCells(event) {
  const arrow = ARROWS[event.key];
  if (!arrow || !event.target.matches(".cell") || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  nextCell(event.target, arrow)?.focus();
}

function stopAt({ target }) {
  if (!target.matches(".cell")) return;
  if (firstCell) firstCell.tabIndex = -1;
  firstCell = target;
  firstCell.tabIndex = 0;
}
