// Times in the reader's zone, beside those of the conference.
const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const two = (number) => String(number).padStart(2, "0");
const clockOf = (date) => `${two(date.getHours())}:${two(date.getMinutes())}`;
const dateOf = (date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 1000 / DAY;
const mark = (count) => (count ? `${count > 0 ? "+" : "−"}${Math.abs(count)}d` : "");

// ``22:05–22:45``, behind a mark where it starts on another day than the one it stands under.
function readerHours(start, end, date) {
  const from = new Date(start * 1000);
  const until = end && new Date(end * 1000);
  const shift = mark(dateOf(from) - Date.parse(date) / 1000 / DAY);
  const later = until ? mark(dateOf(until) - dateOf(from)) : "";
  return [shift, until ? `${clockOf(from)}–${clockOf(until)}` : clockOf(from), later].filter(Boolean).join(" ");
}

// The clock of a conference on one of its days; the name of a zone says where it changes.
function clockThere({ zone, midnight }) {
  try {
    const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    return (time) => format.format(time * 1000);
  } catch {
    // An offset, which browsers know by no name, doesn't change.
    const minutes = (time) => ((time - midnight) / MINUTE) % (24 * 60);
    return (time) => `${two(Math.floor(minutes(time) / 60))}:${two(minutes(time) % 60)}`;
  }
}

// The clock times and the days that hours name, without the names of zones.
const told = (hours) => hours.match(/\d\d:\d\d|[+−]\d+d/g)?.join(" ");

// Says the reader's hours where they differ; whether any do.
function addReaderHours() {
  let isElsewhere = false;
  for (const day of days) {
    for (const hours of day.element.querySelectorAll(".w")) {
      const { start, end } = hours.dataset.until ? {} : instants(hours, day.midnight);
      if (start === undefined) continue;
      const here = readerHours(start, end, day.date);
      if (told(here) === told(hours.textContent)) continue;
      isElsewhere = true;
      hours.append(made("span", "z", here));
    }
  }
  return isElsewhere;
}
