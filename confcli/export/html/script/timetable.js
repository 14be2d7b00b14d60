// The timetable: rooms across, time down, of what is shown and has a time.
const SLOT = 5 * MINUTE;
const HOUR = 60 * MINUTE;

// A session whose talks have no hours of their own is one cell.
function cellsOf(day) {
  const cells = new Map();
  for (const talk of talks) {
    if (talk.day !== day || !talk.isShown || talk.start === undefined) continue;
    const of = talk.isTimed ? talk : talk.block;
    const cell = cells.get(of) ?? { talk, start: talk.start, end: talk.end ?? talk.start + 3 * SLOT, talks: [] };
    cell.talks.push(talk);
    cells.set(of, cell);
  }
  return [...cells.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

// Rooms by name with their lanes: what overlaps in one room stands side by side.
function roomsOf(cells) {
  const rooms = new Map();
  for (const cell of cells) {
    const lanes = rooms.get(cell.talk.room) ?? [];
    let lane = lanes.findIndex((end) => end <= cell.start);
    if (lane < 0) lane = lanes.length;
    lanes[lane] = cell.end;
    cell.lane = lane;
    rooms.set(cell.talk.room, lanes);
  }
  const names = [...rooms.keys()].sort((one, other) => !one - !other || collator.compare(one, other));
  return names.map((name) => ({ name, lanes: rooms.get(name).length }));
}

function place(element, column, columns, row, rows) {
  element.style.gridArea = `${row} / ${column} / span ${rows} / span ${columns}`;
  return element;
}

// An hour in the conference's zone and in the reader's. Each cell says its hours to those who listen.
function hourLabel(time, day, clock) {
  const label = made("div", "hour", clock(time));
  label.ariaHidden = true;
  label.append(made("span", "z", readerHours(time, undefined, day.date)));
  return label;
}

function roomHead({ name }, isOnly) {
  const head = made("div", "room", name || (isOnly ? "" : "No room"));
  head.ariaHidden = true;
  return head;
}

function gridOf(day) {
  const cells = cellsOf(day);
  if (!cells.length) return "";
  const rooms = roomsOf(cells);
  const first = day.midnight + Math.floor((cells[0].start - day.midnight) / HOUR) * HOUR;
  const last = Math.max(...cells.map((cell) => cell.end));
  const grid = made("div", "grid");
  grid.append(place(made("div", "corner"), 1, 1, 1, 1));
  let column = 2;
  for (const room of rooms) {
    room.column = column;
    column += room.lanes;
    grid.append(place(roomHead(room, rooms.length === 1), room.column, room.lanes, 1, 1));
  }
  const shortest = Math.max(1, Math.min(...cells.map((cell) => (cell.end - cell.start) / SLOT)));
  const height = Math.min(1.1, Math.max(0.6, 1.4 / shortest));
  grid.style.gridAutoRows = `${height}rem`;
  // What isn't drawn as it is out of sight takes the same space, so that places stay.
  grid.style.containIntrinsicHeight = `auto ${2.5 + 12 * height * Math.ceil((last - first) / HOUR)}rem`;
  grid.style.gridTemplateColumns = `var(--hours) repeat(${column - 2}, minmax(0, 1fr))`;
  grid.style.width = `max(100%, var(--hours) + ${10 * (column - 2)}rem)`;
  const clock = clockThere(day);
  for (let time = first; time < last; time += HOUR) {
    const row = 2 + (time - first) / SLOT;
    grid.append(place(hourLabel(time, day, clock), 1, 1, row, 12));
    grid.append(place(made("div", "rule"), 1, column - 1, row, 1));
  }
  for (const cell of cells) {
    const room = rooms.find(({ name }) => name === cell.talk.room);
    const row = 2 + Math.floor((cell.start - first) / SLOT);
    const rows = Math.max(1, Math.ceil((cell.end - first) / SLOT) + 2 - row);
    grid.append(place(cellLink(cell, linesIn(rows * height)), room.column + cell.lane, 1, row, rows));
  }
  return grid;
}

let drawing = 0;

// Draws a day at a time, so that no one waits for days that are out of sight.
function drawTimetable(then) {
  drawing += 1;
  firstCell = null;
  const waiting = days.filter((day) => day.date && day.shown);
  for (const day of days) day.heading = waiting.includes(day) ? made("h2", "", day.title) : null;
  const left = talks.filter((talk) => talk.isShown && talk.start === undefined).length;
  const note = made("p", "", `${left} without hours: see the list.`);
  at("timetable").replaceChildren(...waiting.map((day) => day.heading), ...(left ? [note] : []));
  drawNext(waiting, drawing, then);
}

function drawNext(waiting, turn, then) {
  const day = waiting.shift();
  if (turn !== drawing) return;
  if (!day) return then?.();
  day.heading.after(gridOf(day));
  setTimeout(() => drawNext(waiting, turn, then));
}
