// The search dialog. Its index is loaded when a reader first asks for it.
// All words stand in the HTML (partials/search.html), in the language of the page.

import { homeUrl, load as loadData } from "./data.js";
import { SearchIndex, excerpt, marked } from "./match.js";

const dialog = document.querySelector(".search");
const input = dialog.querySelector(".search-input");
const status = dialog.querySelector(".search-status");
const hits = dialog.querySelector(".search-hits");
const onward = dialog.querySelector(".search-onward");
const pages = dialog.querySelector(".search-pages");
const hitTemplate = dialog.querySelector("template.search-hit");
const words = dialog.dataset;

pages.append(document.querySelector("#pages ul").cloneNode(true));

const MOST_HITS = 12;
const MOST_OF_PAGE = 3; // hits of one page and its sections

let loading;
let asked = 0;

function load() {
  loading ??= loadData("search").then(({ documents, ...typed }) => new SearchIndex(documents, typed));
  loading.catch(() => (loading = undefined));
  return loading;
}

async function ask() {
  const query = input.value.trim();
  const turn = ++asked;
  if (!query) return show({ query, found: [] });
  try {
    const index = await load();
    if (turn === asked) show({ query, found: varied(index.search(query, 4 * MOST_HITS)).slice(0, MOST_HITS) });
  } catch {
    if (turn === asked) show({ query, found: [], failed: true });
  }
}

// Several documents may lead to the same place, and a long page may have many sections.
function varied(found) {
  const [places, ofPage] = [new Set(), new Map()];
  return found.filter(({ document: { url } }) => {
    const page = url.split("#")[0];
    if (places.has(url) || (page && (ofPage.get(page) ?? 0) >= MOST_OF_PAGE)) return false;
    places.add(url);
    ofPage.set(page, (ofPage.get(page) ?? 0) + 1);
    return true;
  });
}

function show({ query, found, failed = false }) {
  const items = found.map(item);
  hits.replaceChildren(...items);
  hits.hidden = items.length === 0;
  dialog.scrollTop = 0;
  onward.hidden = !query || failed || items.length > 0;
  pages.hidden = items.length > 0;
  status.textContent = statusText({ query, count: items.length, failed });
}

function statusText({ query, count, failed }) {
  if (failed) return words.failed;
  if (!query) return "";
  if (count === 0) return words.none.replace("{query}", query);
  return count === 1 ? words.one : words.many.replace("{count}", count);
}

function item({ document: { title, url, kind = "", shown, text = "" }, terms }) {
  const element = hitTemplate.content.firstElementChild.cloneNode(true);
  element.querySelector("a").href = new URL(url, homeUrl).pathname + new URL(url, homeUrl).hash;
  element.querySelector(".hit-title").textContent = title;
  element.querySelector(".hit-kind").textContent = kind;
  element.querySelector(".hit-text").append(...marked(shown ?? excerpt(text, terms), terms).map(piece));
  return element;
}

function piece([text, isMeant]) {
  if (!isMeant) return text;
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}

function open() {
  if (dialog.open) return;
  document.querySelectorAll(":popover-open").forEach((popover) => popover.hidePopover());
  dialog.showModal();
  input.select();
  load().catch(() => {});
}

function move(step) {
  const stops = [input, ...dialog.querySelectorAll(".search-hits a, .search-onward a, .search-pages a")].filter((stop) => stop.checkVisibility());
  const next = stops.indexOf(document.activeElement) + step;
  stops.at(next % stops.length).focus();
}

function isTyping(target) {
  return target.isContentEditable || target.matches("input, textarea, select");
}

// The search of a page may find nothing; what was typed there is looked for in the whole site.
export function searchFor(query) {
  open();
  input.value = query;
  ask();
}

let wait;
input.addEventListener("input", () => {
  clearTimeout(wait);
  wait = setTimeout(ask, 100);
});

dialog.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  clearTimeout(wait);
  await ask();
  hits.querySelector("a")?.click();
});

dialog.addEventListener("keydown", (event) => {
  // A search field keeps the first Escape to itself, to be emptied.
  if (event.key === "Escape") dialog.close();
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.target.matches("a")) input.focus();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  move(step);
});

// A click on the backdrop, or on the way to a section of this very page, closes the dialog.
dialog.addEventListener("click", (event) => {
  if (event.target === dialog || event.target.closest("a, .search-close")) dialog.close();
});

document.addEventListener("keydown", (event) => {
  const wantsSearch = event.key === "/" ? !isTyping(event.target) : event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if (!wantsSearch) return;
  event.preventDefault();
  open();
});

document.querySelectorAll(".search-open").forEach((button) => button.addEventListener("click", open));
