// The stars as a calendar file (RFC 5545), with the UIDs that ``confcli export -f ics`` has.
const MOST = 75;
const encoder = new TextEncoder();

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
const inUtc = (seconds) => new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d+/g, "");
const asDate = (date) => date.replaceAll("-", "");

// A line, folded so that none has more than 75 octets, and no character is cut.
function folded(line) {
  const parts = [""];
  let size = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > MOST) {
      parts.push(" ");
      size = 1;
    }
    parts[parts.length - 1] += letter;
    size += octets;
  }
  return parts.join("\r\n");
}

function event(talk, now) {
  const { id, day, title, room, kind, track, people, start, end, until } = talk;
  const times = until
    ? [`DTSTART;VALUE=DATE:${asDate(day.date)}`, `DTEND;VALUE=DATE:${asDate(until)}`]
    : [`DTSTART:${inUtc(start)}`, end ? `DTEND:${inUtc(end)}` : ""];
  const session = talk.block ? textOf(talk.block.element, "h3") : "";
  const url = talk.element.querySelector(":scope > :is(h3, h4) > a")?.href;
  const abstract = paragraphs(talk.element.querySelector(":scope > details"));
  const description = [people, session && session !== title ? session : "", abstract].filter(Boolean).join("\n\n");
  return [
    "BEGIN:VEVENT",
    `UID:${id}.${day.host}`,
    `DTSTAMP:${now}`,
    ...times,
    `SUMMARY:${escaped(title)}`,
    room && `LOCATION:${escaped(room)}`,
    (kind || track) && `CATEGORIES:${[...new Set([kind, track])].filter(Boolean).map(escaped).join(",")}`,
    url && `URL:${url}`,
    status(talk),
    description && `DESCRIPTION:${escaped(description)}`,
    "END:VEVENT",
  ].filter(Boolean);
}

function status({ element, isCancelled }) {
  if (isCancelled) return "STATUS:CANCELLED";
  const facts = Array.from(element.querySelectorAll(":scope > .f"), (fact) => fact.textContent);
  return facts.some((fact) => fact === "TENTATIVE" || fact === "POSTPONED") && "STATUS:TENTATIVE";
}

function paragraphs(details) {
  const shown = details?.cloneNode(true);
  for (const end of shown?.querySelectorAll("br") ?? []) end.replaceWith("\n");
  return Array.from(shown?.querySelectorAll("p, li") ?? [], (each) => each.textContent).join("\n");
}

const hasTime = (talk) => talk.start !== undefined || talk.until !== undefined;

function calendar(some, now) {
  const events = some.filter(hasTime).flatMap((talk) => event(talk, inUtc(now)));
  const name = escaped(document.title);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//confcli//confcli//EN", `X-WR-CALNAME:${name}`, ...events, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function saveCalendar() {
  const some = starredTalks();
  const file = new Blob([calendar(some, Math.floor(Date.now() / 1000))], { type: "text/calendar" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "stars.ics";
  link.click();
  const left = some.filter((talk) => !hasTime(talk)).length;
  at("said").textContent = left ? `Saved, but for ${left} without a time.` : "Saved.";
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
