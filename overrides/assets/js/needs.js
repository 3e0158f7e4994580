// "What do I need to …?": a field that finds features as one types, and a panel for what one has already. Without
// this script the page is a list of all features with what they take. What is asked stands in the address
// (?q=…&have=…&show=…), so that an answer can be sent; what follows a # stays free for the areas of the list.

import { homeUrl, load } from "./data.js";
import { SearchIndex } from "./match.js";
import { Answers } from "./needs-answers.js";
import { searchFor } from "./search.js";

const SHOWN = ["", "have", "missing"];
const PAUSE = 500; // milliseconds without a key until the number of answers is spoken

const page = document.querySelector('[data-script="needs"]');
const field = page.querySelector("input");
const opener = page.querySelector(".needs-open");
const panel = page.querySelector(".needs-have");
const line = page.querySelector(".needs-line");
const list = page.querySelector(".needs-list");

const state = { query: "", have: [], show: "" };
let answers;
let searched;
let index; // made for the first question: who only looks does not wait for it

function create(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// --- The address -----------------------------------------------------------------------------------------------------

function readAddress() {
  const asked = new URLSearchParams(location.search);
  const have = (asked.get("have") ?? "").split(",").map((id) => answers.number(id));
  state.query = asked.get("q") ?? "";
  state.have = [...new Set(have.filter((number) => number !== undefined))].sort((a, b) => a - b);
  state.show = SHOWN.includes(asked.get("show")) ? asked.get("show") : "";
}

function address() {
  const parts = [
    state.query.trim() && `q=${encodeURIComponent(state.query.trim())}`,
    state.have.length > 0 && `have=${state.have.map((number) => answers.licenses[number].id).join(",")}`,
    state.show && state.have.length > 0 && `show=${state.show}`,
  ];
  return parts.filter(Boolean).join("&");
}

function writeAddress() {
  const url = new URL(location);
  url.search = address();
  try {
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  } catch {
    // A browser lets a page do so only so often. The next change brings the address up to date.
  }
  // The same question in the other language.
  document.querySelectorAll("header a[hreflang]").forEach((link) => (link.search = url.search));
}

// --- What is shown ---------------------------------------------------------------------------------------------------

function linked(phrase) {
  return phrase.map((part) => {
    if (typeof part === "string") return part;
    if (part.hidden) return create("code", { textContent: part.name });
    return create("a", { href: new URL(`licenses/${part.id}/`, homeUrl), textContent: part.name });
  });
}

function featureLink(feature) {
  return create("a", { href: new URL(`features/${feature.id}/`, homeUrl), textContent: feature.name });
}

// How a feature stands to what the reader has: `phrases` say what is needed, or what is still missing.
function outcome(feature, granted) {
  const has = answers.unlocks(feature, granted);
  return { feature, has, phrases: answers.phrases(answers.missing(feature, granted)) };
}

function isShown({ has }) {
  return state.have.length === 0 || !state.show || (state.show === "have") === has;
}

function withAlso(key, feature, values) {
  return answers.fill(feature.also ? `${key}-also` : key, { ...values, also: [feature.also] });
}

// The answer as one line, which features that have the same one share.
function inShort({ feature, has, phrases }) {
  if (has) return withAlso("needs.yes", feature);
  if (state.have.length === 0 || phrases.length === 0) return answers.choice(feature, phrases);
  return withAlso("needs.missing", feature, { what: answers.oneOf(phrases) });
}

function markOf(has) {
  return state.have.length === 0 ? "" : has ? "is-had" : "is-missing";
}

function grouped(outcomes) {
  const groups = new Map();
  for (const found of outcomes) {
    const answer = inShort(found);
    const key = `${found.has} ${answers.text(answer)}`;
    if (!groups.has(key)) groups.set(key, { answer, has: found.has, features: [] });
    groups.get(key).features.push(found.feature);
  }
  return [...groups.values()].flatMap(({ answer, has, features }) => {
    const names = features.flatMap((feature) => [featureLink(feature), " "]);
    const mark = markOf(has);
    return [create("dt", { className: mark }, ...names), create("dd", { className: mark }, ...linked(answer))];
  });
}

// The answer in full, for a feature that was asked for.
function inFull({ feature, has, phrases }) {
  const item = create("li", { className: `needs-hit ${markOf(has)}` });
  const head = create("p", { className: "needs-hit-name" }, featureLink(feature));
  if (feature.area) head.append(" ", create("span", { className: "badge", textContent: feature.area }));
  const say = (phrase) => create("p", { className: "needs-hit-answer" }, ...linked(phrase));
  const choices = () => create("ul", {}, ...phrases.map((phrase) => create("li", {}, ...linked(phrase))));
  item.append(head);
  if (has) item.append(say(withAlso("needs.yes", feature)));
  else if (phrases.length < 2) item.append(say(state.have.length ? inShort({ feature, has, phrases }) : answers.sentence(feature, phrases)));
  else item.append(say(state.have.length ? answers.fill("needs.missing-lead") : answers.lead(feature)), choices());
  return item;
}

// The areas of the list: a heading, if there are several, and the features below it.
function areasOf(element) {
  const byPlace = new Map(answers.features.map((feature) => [feature.id, feature]));
  return [...element.querySelectorAll("dl")].map((part) => ({
    part,
    heading: part.previousElementSibling?.matches("h2") ? part.previousElementSibling : null,
    features: [...part.querySelectorAll("dt a")].map((link) => byPlace.get(link.pathname.split("/").at(-2))),
  }));
}

let areas;
const hits = create("ol", { className: "needs-hits", hidden: true });
const whole = create("button", { type: "button", className: "needs-whole", hidden: true });
const nothing = create("p", { className: "needs-none", hidden: true });
const status = create("p", { className: "needs-status", role: "status" });
const count = create("p", { className: "needs-count" });
const choice = create("fieldset", { className: "needs-show", hidden: true });
const copy = create("button", { type: "button", className: "needs-copy" });
const clear = create("button", { type: "button", className: "needs-clear" });

function show() {
  const granted = answers.granted(state.have);
  const outcomes = new Map(answers.features.map((feature) => [feature.id, outcome(feature, granted)]));
  const had = [...outcomes.values()].filter(({ has }) => has).length;
  const query = state.query.trim();
  const found = query ? (index ??= indexOf(searched)).search(query).map(({ document }) => outcomes.get(document.id)) : [];
  const asked = found.length > 0;
  const listed = found.filter(isShown);

  hits.replaceChildren(...listed.map(inFull));
  hits.hidden = listed.length === 0;
  let inList = 0;
  for (const { part, heading, features } of areas) {
    const shown = asked ? [] : features.map((feature) => outcomes.get(feature.id)).filter(isShown);
    part.replaceChildren(...grouped(shown));
    for (const element of [part, heading].filter(Boolean)) element.hidden = shown.length === 0;
    inList += shown.length;
  }
  const areaLinks = list.querySelector(".needs-areas");
  if (areaLinks) {
    areaLinks.hidden = asked;
    for (const link of areaLinks.querySelectorAll("a")) link.hidden = document.getElementById(link.hash.slice(1))?.hidden ?? false;
  }
  nothing.hidden = !(query && !asked) && (asked ? listed.length : inList) > 0;
  nothing.textContent = query && !asked ? answers.text(answers.fill("needs.none", { query: [query] })) : answers.words["needs.nothing"];

  whole.hidden = !query;
  whole.textContent = answers.text(answers.fill("search.whole", { query: [query] }));
  summarize({ had, query, asked, number: listed.length });
  writeAddress();
}

function summarize({ had, query, asked, number }) {
  const total = answers.features.length;
  const words = (key, values) => answers.text(answers.fill(key, values));
  const mine = words("needs.count", { count: [String(had)], total: [String(total)] });
  const answered = number === 1 ? words("needs.hits-one") : words("needs.hits", { count: [String(number)] });
  const parts = [asked && answered, state.have.length > 0 && mine];
  count.textContent = parts.filter(Boolean).join(" · ") || words("needs.total", { total: [String(total)] });
  choice.hidden = state.have.length === 0;
  choice.querySelectorAll("input").forEach((input) => (input.checked = input.value === state.show));
  const amounts = { "": total, have: had, missing: total - had };
  choice.querySelectorAll("label").forEach((label) => (label.lastChild.textContent = ` ${amounts[label.control.value]}`));
  copy.hidden = clear.hidden = address() === "";
  copy.textContent = words("needs.copy");
  const names = state.have.map((number) => answers.licenses[number].name).join(", ");
  opener.textContent = names ? words("needs.held", { names: [names] }) : words("needs.have");
  speak(query && !asked ? nothing.textContent : count.textContent);
}

let pause;
let isFirst = true;

// Not at each key: who listens would hear nothing else.
function speak(text) {
  clearTimeout(pause);
  if (isFirst) isFirst = false;
  else pause = setTimeout(() => (status.textContent = text), PAUSE);
}

// --- What is asked ---------------------------------------------------------------------------------------------------

function box(number) {
  const { id, name } = answers.licenses[number];
  const input = create("input", { type: "checkbox", value: id });
  return create("label", {}, input, create("span", { textContent: name }));
}

function group({ name, licenses }) {
  if (name) return create("fieldset", {}, create("legend", { textContent: name }), ...licenses.map(box));
  const older = answers.words["needs.older"];
  const set = create("fieldset", {}, ...licenses.map(box));
  set.setAttribute("aria-label", older);
  return create("details", {}, create("summary", { textContent: older }), set);
}

function buildPanel() {
  const title = create("p", { className: "needs-have-title", id: "needs-have-title", textContent: answers.words["needs.have-title"] });
  const help = create("p", { className: "needs-have-help", textContent: answers.words["needs.have-help"] });
  const groups = answers.data.choices.map(group);
  const done = create("button", { type: "button", className: "needs-done", textContent: answers.words["needs.done"] });
  done.addEventListener("click", () => {
    open(false);
    line.focus();
    line.scrollIntoView();
  });
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-labelledby", title.id);
  panel.replaceChildren(title, help, ...groups, done);
}

function open(isOpen) {
  opener.setAttribute("aria-expanded", isOpen);
  page.classList.toggle("is-open", isOpen);
}

// A license that no screen shows has a box only for a reader who came with it.
function tick() {
  const boxes = () => new Map([...panel.querySelectorAll("input")].map((input) => [input.value, input]));
  const strangers = state.have.filter((number) => !boxes().has(answers.licenses[number].id));
  if (strangers.length) panel.querySelector(".needs-done").before(create("fieldset", {}, ...strangers.map(box)));
  const held = new Set(state.have.map((number) => answers.licenses[number].id));
  boxes().forEach((input, id) => (input.checked = held.has(id)));
  const older = panel.querySelector("details");
  if (older?.querySelector(":checked")) older.open = true;
}

function buildLine() {
  choice.append(create("legend", { textContent: answers.words["needs.show"] }));
  for (const value of SHOWN) {
    const input = create("input", { type: "radio", name: "needs-show", value });
    const text = create("span", { textContent: answers.words[`needs.show-${value || "all"}`] });
    choice.append(create("label", {}, input, text, create("span", { className: "needs-amount" })));
  }
  clear.textContent = answers.words["needs.clear"];
  line.tabIndex = -1;
  line.append(count, copy, clear, choice, status);
  whole.addEventListener("click", () => searchFor(state.query.trim()));
  list.prepend(nothing, hits, whole);
}

async function copyAddress() {
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    // A site that is not served safely has no clipboard; what is selected can be copied all the same.
    const text = create("textarea", { value: location.href, className: "needs-status" });
    copy.after(text);
    text.select();
    document.execCommand("copy");
    text.remove();
    copy.focus();
  }
  copy.textContent = answers.words["needs.copied"];
  status.textContent = answers.words["needs.copied"];
}

function startOver() {
  Object.assign(state, { query: "", have: [], show: "" });
  follow();
  field.focus();
}

// The controls say what is asked, and the list answers.
function follow() {
  if (field.value.trim() !== state.query.trim()) field.value = state.query;
  tick();
  show();
}

function listen() {
  field.addEventListener("input", () => {
    state.query = field.value;
    show();
  });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    hits.querySelector("a")?.focus();
  });
  panel.addEventListener("change", () => {
    const ticked = [...panel.querySelectorAll("input:checked")].map((input) => answers.number(input.value));
    state.have = ticked.sort((a, b) => a - b);
    show();
  });
  choice.addEventListener("change", (event) => {
    state.show = event.target.value;
    show();
  });
  opener.addEventListener("click", () => open(opener.getAttribute("aria-expanded") !== "true"));
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !opener.checkVisibility()) return;
    open(false);
    opener.focus();
  });
  copy.addEventListener("click", copyAddress);
  clear.addEventListener("click", startOver);
  addEventListener("popstate", () => {
    readAddress();
    follow();
  });
}

// The features, as the search of the site finds them.
function indexOf({ documents, ...typed }) {
  const place = /^features\/([^/]+)\/$/;
  const features = documents.flatMap((document) => {
    const id = place.exec(document.url)?.[1];
    return id ? [{ ...document, id }] : [];
  });
  return new SearchIndex(features, typed);
}

async function start() {
  const [data, documents] = await Promise.all([load("needs"), load("search")]);
  answers = new Answers(data);
  searched = documents;
  areas = areasOf(list);
  buildPanel();
  buildLine();
  readAddress();
  if (field.value && !state.query) state.query = field.value; // typed before there were answers
  listen();
  follow();
  // The browser went to the area before the list was made anew.
  document.querySelector(":target")?.scrollIntoView();
}

start().catch(() => page.classList.add("has-failed"));
