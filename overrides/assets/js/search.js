// The search dialog over Pagefind's index, which is loaded when a reader first asks for it.
// All words stand in the HTML (partials/search.html), in the language of the page.

const dialog = document.querySelector(".search");
const input = dialog.querySelector(".search-input");
const status = dialog.querySelector(".search-status");
const hits = dialog.querySelector(".search-hits");
const onward = dialog.querySelector(".search-onward");
const pages = dialog.querySelector(".search-pages");
const hitTemplate = dialog.querySelector("template.search-hit");
const words = dialog.dataset;

pages.append(document.querySelector("#pages ul").cloneNode(true));

// A long page may say most about a word: by default the overview would come last, since it is the longest.
const RANKING = { pageLength: 0.1, termFrequency: 0.3 };
const MOST_HITS = 12;
const MOST_SECTIONS = 2;
const LINKS_ONLY = "#related"; // the writers' anchor of a section that only leads elsewhere

let loading;
let asked = 0;

function load() {
  loading ??= import(new URL("../../pagefind/pagefind.js", import.meta.url)).then(createIndex);
  loading.catch(() => (loading = undefined));
  return loading;
}

// Pagefind reads the language from <html>, which on a page not yet translated is that of the text, not of the site.
async function createIndex(pagefind) {
  const root = document.documentElement;
  const textLanguage = root.lang;
  root.lang = words.language;
  const index = pagefind.createInstance({ excerptLength: 24, ranking: RANKING });
  root.lang = textLanguage;
  await index.init();
  return index;
}

async function ask() {
  const query = input.value.trim();
  const turn = ++asked;
  if (!query) return show({ query, pages: [] });
  try {
    const index = await load();
    const found = await index.search(query);
    const best = await Promise.all(found.results.slice(0, MOST_HITS).map((result) => result.data()));
    if (turn === asked) show({ query, pages: best });
  } catch {
    if (turn === asked) show({ query, pages: [], failed: true });
  }
}

function show({ query, pages: found, failed = false }) {
  const items = found.flatMap(answers).map(item);
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

// A page answers with itself when it is about the words, then with the sections that say most about them.
// A page made from one entry of the catalogue answers as a whole: its sections have the same names on every such page.
function answers(page) {
  const { title, kind, whole } = page.meta;
  if (whole) return [{ title, kind, url: page.url, excerpt: page.excerpt }];
  const weight = (section) => section.weighted_locations.reduce((sum, location) => sum + location.weight, 0);
  const self = page.sub_results.find((section) => section.title === title);
  const sections = page.sub_results
    .filter((section) => section !== self && section.url.includes("#") && !section.url.endsWith(LINKS_ONLY))
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, MOST_SECTIONS)
    .map((section) => ({ title: section.title, url: section.url, excerpt: section.excerpt, isSection: true }));
  if (self || sections.length === 0) return [{ title, kind, url: page.url, excerpt: (self ?? page).excerpt }, ...sections];
  const [first, ...others] = sections;
  return [{ ...first, title: `${title} › ${first.title}`, kind, isSection: false }, ...others];
}

function item({ title, url, excerpt, kind = "", isSection = false }) {
  const element = hitTemplate.content.firstElementChild.cloneNode(true);
  const link = element.querySelector("a");
  link.href = url;
  link.classList.toggle("hit-section", isSection);
  element.querySelector(".hit-title").textContent = title;
  element.querySelector(".hit-kind").textContent = kind;
  element.querySelector(".hit-text").append(...marked(excerpt));
  return element;
}

// An excerpt is escaped text with <mark> around the words found. Nothing else of it becomes HTML.
function marked(excerpt) {
  const plain = (html) => new DOMParser().parseFromString(`<p>${html}`, "text/html").body.textContent;
  return excerpt.split(/<\/?mark>/).map((part, place) => {
    if (place % 2 === 0) return plain(part);
    const mark = document.createElement("mark");
    mark.textContent = plain(part);
    return mark;
  });
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
