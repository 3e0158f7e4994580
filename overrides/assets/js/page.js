// What a page gains from a script. Everything is readable and reachable without it.

// A reader who wants to send somebody to a section takes the address from its heading.
function linkToItself(heading) {
  if (heading.querySelector("a")) return;
  const link = document.createElement("a");
  link.className = "heading-link";
  link.href = `#${heading.id}`;
  link.append(...heading.childNodes);
  heading.append(link);
}

// So has a row of the tables of licenses.
function linkToRow(name) {
  const link = document.createElement("a");
  link.className = "row-link";
  link.href = `#${name.id}`;
  link.title = text.dataset.link;
  link.setAttribute("aria-label", `${text.dataset.link}: ${name.textContent}`);
  name.after(" ", link);
}

// Such a link is copied when it is chosen, and the reader is told so.
async function copyLink(link) {
  await navigator.clipboard?.writeText(link.href);
  const told = document.querySelector(".told") ?? document.body.appendChild(document.createElement("p"));
  told.className = "told";
  told.setAttribute("role", "status");
  told.textContent = text.dataset.linked;
  setTimeout(() => told.replaceChildren(), 2500);
}

function headingBefore(element) {
  const headings = [...document.querySelectorAll(":is(h1, h2, h3, h4)")];
  return headings.findLast((heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
}

// What scrolls sideways must be reachable by keyboard; what does not must not be a stop on the way.
function reachable(box) {
  box.setAttribute("role", "region");
  if (!box.hasAttribute("aria-label")) box.setAttribute("aria-label", headingBefore(box)?.textContent.trim() ?? "");
  stopsWhereItScrolls(box);
}

function stopsWhereItScrolls(box) {
  new ResizeObserver(() => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }).observe(box);
}

function boxed(table) {
  const box = document.createElement("div");
  box.className = "scroll";
  table.replaceWith(box);
  box.append(table);
  return box;
}

// The button names the choice that comes next.
function choosesScheme(button) {
  const root = document.documentElement;
  const next = { system: "light", light: "dark", dark: "system" };
  const name = () => {
    const label = button.dataset[next[root.dataset.scheme]];
    button.title = label;
    button.setAttribute("aria-label", label);
  };
  button.addEventListener("click", () => {
    root.dataset.scheme = next[root.dataset.scheme];
    name();
    try {
      localStorage.setItem("scheme", root.dataset.scheme);
    } catch {
      // Storage is forbidden or full: the choice lasts for this page.
    }
  });
  name();
}

// "On this page" shows where the reader is: at the last heading that is above the upper third of the window.
function follows(toc) {
  const links = [...toc.querySelectorAll("a")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    const here = headings.findLastIndex((heading) => heading?.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link, place) => (place === here ? link.setAttribute("aria-current", "location") : link.removeAttribute("aria-current")));
  };
  let waiting = 0;
  addEventListener("scroll", () => (waiting ||= requestAnimationFrame(() => mark((waiting = 0)))), { passive: true });
  mark();
}

// Anchors are the same in every language, so the other language opens at the same place.
function keepsPlace(link) {
  link.addEventListener("click", () => (link.hash = location.hash));
}

// An address that ends in the id of a tab opens that tab.
function openTab() {
  const target = document.querySelector(":target");
  if (target?.name?.startsWith("__tabbed_")) target.checked = true;
}

function copies(block, words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy tool";
  button.title = words.copy;
  button.setAttribute("aria-label", words.copy);
  button.innerHTML = '<span class="icon icon-copy" aria-hidden="true"></span>';
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.querySelector("code").textContent);
    button.title = words.copied;
    button.setAttribute("aria-label", words.copied);
  });
  block.append(button);
}

// On paper the tabs stand one after the other, so each needs its title.
function titlesTabs(set) {
  const titles = [...set.querySelectorAll(":scope > .tabbed-labels > label")];
  [...set.querySelectorAll(":scope > .tabbed-content > .tabbed-block")].forEach((block, place) => {
    const title = document.createElement("p");
    title.className = "tab-title";
    title.textContent = titles[place]?.textContent ?? "";
    block.prepend(title);
  });
}

// "On this page" as a sheet makes way for the section that was chosen.
function makeWay(toc) {
  toc.addEventListener("click", (event) => {
    if (event.target.closest("a") && toc.matches(":popover-open")) toc.hidePopover();
  });
}

const text = document.querySelector(".text");

document.querySelectorAll(".licenses td > a[id]").forEach(linkToRow);
text.addEventListener("click", (event) => {
  const link = event.target.closest(".heading-link, .row-link");
  if (link) copyLink(link).catch(() => {});
});
document.querySelectorAll(".text :is(h2, h3, h4)[id]").forEach(linkToItself);
document.querySelectorAll(".text pre").forEach(stopsWhereItScrolls);
document.querySelectorAll(".text table").forEach((table) => reachable(table.closest(".matrix, .scroll") ?? boxed(table)));
document.querySelectorAll(".text .highlight:has(code)").forEach((block) => copies(block, text.dataset));
document.querySelectorAll(".text .tabbed-set").forEach(titlesTabs);
document.querySelectorAll(".scheme").forEach(choosesScheme);
document.querySelectorAll(".languages a").forEach(keepsPlace);
document.querySelectorAll(".toc").forEach(makeWay);
document.querySelectorAll(".toc").forEach(follows);
addEventListener("hashchange", openTab);
openTab();

// Search engines want whole addresses of the other languages, and a site that was built without its address has none.
for (const link of document.querySelectorAll("link[hreflang]")) link.setAttribute("href", link.href);

// A part of a page that answers questions has a script of its own, which only pages with that part load.
document.querySelectorAll("[data-script]").forEach((part) => import(new URL(`./${part.dataset.script}.js`, import.meta.url)));
