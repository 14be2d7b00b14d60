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

// Whether the reader's clocks show another time than those of the conference.
const isElsewhere = () => days.some(({ midnight, date }) => date && readerHours(midnight, undefined, date) !== "00:00");

function addReaderHours() {
  for (const day of days) {
    for (const hours of day.element.querySelectorAll(".w")) {
      const { start, end } = hours.dataset.until ? {} : instants(hours, day.midnight);
      if (start === undefined) continue;
      hours.append(made("span", "z", readerHours(start, end, day.date)));
    }
  }
}
