// The stars as a calendar file (RFC 5545), with the UIDs that ``confcli export -f ics`` has.
const MOST = 75;
// Kinds of talk that have authors rather than speakers.
const OF_AUTHORS = /(?:^| )(?:oral|spotlight|poster|paper)(?: |$)/;
const MEDIA = { video: "Recording", slides: "Slides" };
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

function event(talk, written) {
  const { id, day, title, room, kind, track, start, end, until } = talk;
  const times = until
    ? [`DTSTART;VALUE=DATE:${asDate(day.date)}`, `DTEND;VALUE=DATE:${asDate(until)}`]
    : [`DTSTART:${inUtc(start)}`, end ? `DTEND:${inUtc(end)}` : ""];
  const url = talk.element.querySelector(":scope > :is(h3, h4) > a")?.href;
  const description = [head(talk), paragraphs(talk.element.querySelector(":scope > details")), media(talk)].filter(Boolean).join("\n\n");
  return [
    "BEGIN:VEVENT",
    `UID:${id}.${day.host}`,
    `DTSTAMP:${written}`,
    `LAST-MODIFIED:${written}`,
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

// Who presents and in which session, as confcli words it.
function head(talk) {
  const facts = Array.from(talk.element.querySelectorAll(":scope > .f"), (fact) => fact.textContent);
  const board = facts.find((fact) => fact.startsWith("board "));
  const isOfSession = !talk.isTimed && talks.some((each) => each !== talk && each.block === talk.block);
  const lines = [presenters(talk), sessionOf(talk), isOfSession && "Time: that of the whole session", board && `Board: ${board.slice(6)}`];
  return lines.filter(Boolean).join("\n");
}

function presenters({ people, kind }) {
  const names = people.replace(/^chairs: /, "");
  const role = names !== people ? "Chair" : OF_AUTHORS.test(kind) ? "Author" : "Speaker";
  return people && `${role}${names.includes(", ") ? "s" : ""}: ${names}`;
}

function sessionOf({ block, title, track, room }) {
  const session = block ? textOf(block.element, "h3") : "";
  const said = [title, track, room, document.title].map((text) => words(text).join(" "));
  return session && !said.includes(words(session).join(" ")) ? `Session: ${session}` : "";
}

function paragraphs(details) {
  const shown = details?.cloneNode(true);
  for (const end of shown?.querySelectorAll("br") ?? []) end.replaceWith("\n");
  const parts = Array.from(shown?.children ?? []).filter((part) => part.matches("p, ul"));
  const inList = (part) => Array.from(part.children, (each) => `- ${each.textContent}`).join("\n");
  return parts.map((part) => (part.matches("ul") ? inList(part) : part.textContent.trim())).join("\n\n");
}

function media({ element }) {
  const links = element.querySelectorAll(":scope > .l > a");
  return Array.from(links, (link) => `${MEDIA[link.textContent] ?? link.textContent}: ${link.href}`).join("\n");
}

const hasTime = (talk) => talk.start !== undefined || talk.until !== undefined;

function calendar(some) {
  const written = inUtc(+at("programme").dataset.written);
  const events = some.filter(hasTime).flatMap((talk) => event(talk, written));
  const name = escaped(document.title);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//confcli//confcli//EN", `X-WR-CALNAME:${name}`, ...events, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function saveCalendar() {
  const some = starredTalks();
  const file = new Blob([calendar(some)], { type: "text/calendar" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  const [of, ...others] = new Set(some.map(({ day }) => day.host.split("@")[0]));
  link.download = others.length ? "stars.ics" : `${of}-stars.ics`;
  link.click();
  const left = some.filter((talk) => !hasTime(talk)).length;
  at("said").textContent = left ? `Saved, but for ${left} without a time.` : "Saved.";
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
