// The reader's own stars, kept in the browser by conference; where that is refused, until it closes.
const starred = new Map();

const keyOf = (host) => `confcli.stars.${host}`;

function stored(host) {
  try {
    return new Set((localStorage.getItem(keyOf(host)) ?? "").split(" ").filter(Boolean));
  } catch {
    return new Set();
  }
}

function store(host) {
  try {
    localStorage.setItem(keyOf(host), [...starred.get(host)].join(" "));
  } catch {
    // Private windows and files may not store anything.
  }
}

// Whether the browser keeps anything for this page: in private windows and for files, some don't.
function isKept() {
  try {
    localStorage.setItem("confcli.stars", "");
    localStorage.removeItem("confcli.stars");
    return true;
  } catch {
    return false;
  }
}

function loadStars() {
  for (const { host } of days) starred.set(host, stored(host));
  for (const talk of talks) setStar(talk, starred.get(talk.day.host).has(talk.id));
  tellStars();
}

function setStar(talk, isStarred) {
  talk.isStarred = isStarred;
  talk.star?.setAttribute("aria-pressed", isStarred);
}

function addStarButtons() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "star";
  for (const talk of talks) {
    if (talk.isOwn) continue;
    talk.star = button.cloneNode();
    talk.star.setAttribute("aria-label", `Star ${talk.title}`);
    talk.element.append(talk.star);
  }
}

function toggleStar(talk) {
  const ids = starred.get(talk.day.host);
  if (!ids.delete(talk.id)) ids.add(talk.id);
  store(talk.day.host);
  for (const each of talks) {
    if (each.id === talk.id && each.day.host === talk.day.host) setStar(each, ids.has(talk.id));
  }
  tellStars();
}

const starredTalks = () => talks.filter((talk) => talk.isStarred && !talk.isOwn);

function tellStars() {
  const ids = [...new Set(starredTalks().map((talk) => talk.id))];
  at("said").textContent = "";
  at("ids").value = ids.map((id) => `${id}\n`).join("");
  at("stars").textContent = ids.length ? `My stars: ${ids.length}` : "My stars";
  for (const name of ["copy", "ics"]) at(name).disabled = !ids.length;
}

async function copyIds() {
  const area = at("ids");
  try {
    await navigator.clipboard.writeText(area.value);
  } catch {
    area.select();
    document.execCommand("copy");
  }
  at("said").textContent = "Copied.";
}
