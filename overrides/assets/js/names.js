// The page of names: what a reader types narrows the names at once. Without this script the page is the list of them.
import { homeUrl, load, siteLanguage } from "./data.js";
import { joined, normalize } from "./match.js";
import { searchFor } from "./search.js";

const finder = document.querySelector(".names-finder");
const list = document.querySelector(".names-list");
const form = finder.querySelector("form");
const input = finder.querySelector("input");
const status = finder.querySelector(".names-status");
const hits = finder.querySelector(".names-hits");
const onward = finder.querySelector(".names-onward");
const button = onward.querySelector("button");

// How well a name fits, the best first.
const SAME = 0, SAME_OTHER = 1, BEGINS = 2, WORDS = 3, INSIDE = 4, AROUND = 5, MISTYPED = 6, NONE = Infinity;
const FEWEST_INSIDE = 3; // letters that are worth finding in the middle of a name
const ERRORS = [[8, 2], [4, 1]]; // (letters, typing errors that a name of this length forgives), the longest first

// Typing errors between what was typed and the nearest beginning of a name: a reader may not have typed all of it.
function errors(typed, name, most) {
  let before = [], row = Array.from({ length: name.length + 1 }, (_, place) => place);
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j <= name.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (typed[i - 1] !== name[j - 1]));
      if (i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  const whole = row.at(-1), part = Math.min(...row.slice(typed.length - most, typed.length + most + 1));
  return whole <= most ? whole : part + 0.5; // the whole name before a part of another
}

function fit({ key, words, kind }, query) {
  if (key === query.key) return kind === "name" ? SAME : SAME_OTHER;
  if (key.startsWith(query.key)) return BEGINS;
  if (query.words.every((word) => words.some((known) => known.startsWith(word)))) return WORDS;
  if (query.key.length >= FEWEST_INSIDE && key.includes(query.key)) return INSIDE;
  if (key.length > FEWEST_INSIDE && query.key.includes(key)) return AROUND;
  const most = ERRORS.find(([letters]) => query.key.length >= letters)?.[1];
  if (!most) return NONE;
  const made = errors(query.key, key, most);
  return made < most + 1 ? MISTYPED + made : NONE;
}

// Each entry that fits, with the names that fit best. Mistyped names count only where nothing else fits.
function answers(entries, typed) {
  const query = { key: joined(typed), words: normalize(typed).split(" ") };
  if (!query.key) return [];
  const found = entries.map((entry) => {
    const fits = entry.names.map((name) => fit(name, query));
    const best = Math.min(...fits);
    return { entry, best, names: entry.names.filter((_, place) => fits[place] === best) };
  });
  const first = Math.min(...found.map(({ best }) => best));
  const last = first < MISTYPED ? AROUND : first + 1;
  return found.filter(({ best }) => best <= last && best < NONE).toSorted((a, b) => a.best - b.best);
}

function made(tag, { text = "", className = "", lang = "", href = "" } = {}, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (lang) element.lang = lang;
  if (href) element.href = new URL(href, homeUrl);
  element.append(text, ...children);
  return element;
}

const CODES = new Set(["module", "api", "id", "old-id"]);

function which({ text, kind, what, lang }) {
  return made("li", {}, made(CODES.has(kind) ? "code" : "q", { text, lang }), ` ${what}`);
}

function item({ entry, names }) {
  const { title, url, kind, status: state, badge, about, replaced, onward: ways = [] } = entry;
  const head = url ? made("a", { text: title, href: url }) : made("code", { text: title });
  const badges = [made("span", { className: "badge", text: kind })];
  if (state || !url) badges.push(made("span", { className: `badge badge-${state ?? "hidden"}`, text: badge }));
  const lines = [replaced && [replaced], ...ways.map(([words, links]) => [`${words} `, ...sentence(links)])].filter(Boolean);
  return made(
    "li",
    { className: "name-hit" },
    made("p", { className: "name-title" }, head, ...badges.flatMap((one) => [" ", one])),
    made("ul", { className: "name-which" }, ...names.map(which)),
    made("p", { text: about }),
    ...lines.map((line) => made("p", { className: "name-onward" }, ...line)),
  );
}

function sentence(links) {
  const parts = new Intl.ListFormat(siteLanguage).formatToParts(links.map(([name]) => name));
  const ahead = links[Symbol.iterator]();
  return parts.map(({ type, value }) => (type === "element" ? made("a", { text: value, href: ahead.next().value[1] }) : value));
}

function filled(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function show({ words, entries }) {
  const query = input.value.trim();
  const found = answers(entries, query);
  hits.replaceChildren(...found.map(item));
  hits.hidden = found.length === 0;
  list.hidden = found.length > 0;
  onward.hidden = !query || found.length > 0;
  button.textContent = filled(words.search, { query });
  const sure = found.length && found[0].best < MISTYPED;
  const said = !found.length ? "none" : !sure ? "near" : found.length === 1 ? "one" : "many";
  status.textContent = query ? filled(words[said], { query, count: found.length, first: found[0]?.entry.title }) : "";
}

// The address keeps what was typed, so that an answer can be sent on.
function keep() {
  const query = input.value.trim();
  history.replaceState(null, "", query ? `#q=${encodeURIComponent(query)}` : location.pathname + location.search);
}

function kept() {
  const given = /^#q=(.*)$/.exec(location.hash)?.[1];
  try {
    return given && decodeURIComponent(given);
  } catch {
    return given; // a lone % is what somebody typed
  }
}

function move(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [input, ...finder.querySelectorAll(".names-hits a, .names-onward button")].filter((stop) => stop.checkVisibility());
  const next = stops.indexOf(document.activeElement) + step;
  if (next < 0 || next >= stops.length) return;
  event.preventDefault();
  stops[next].focus();
}

function known(entry) {
  const names = entry.names.map(([text, kind, what, lang]) => ({ text, kind, what, lang, key: joined(text), words: normalize(text).split(" ") }));
  return { ...entry, names };
}

async function start() {
  const { words, entries } = await load("names");
  const data = { words, entries: entries.map(known) };
  const fromAddress = () => {
    const query = kept();
    if (query === undefined && !input.value) return;
    input.value = query ?? "";
    show(data);
    // Another part of the page was asked for, which the answers had put out of sight.
    if (query === undefined) document.querySelector(":target")?.scrollIntoView();
  };
  input.addEventListener("input", () => {
    keep();
    show(data);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(data);
    (hits.querySelector("a") ?? (onward.hidden ? null : button))?.click();
  });
  finder.addEventListener("keydown", move);
  button.addEventListener("click", () => searchFor(input.value.trim()));
  addEventListener("hashchange", fromAddress);
  if (input.value) show(data); // typed before the names were there, or kept by the browser
  else fromAddress();
}

form.addEventListener("submit", (event) => event.preventDefault());
start().catch(() => (status.textContent = finder.dataset.failed));
