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

function headingBefore(element) {
  const headings = [...document.querySelectorAll(":is(h1, h2, h3, h4)")];
  return headings.findLast((heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
}

// What scrolls sideways must be reachable by keyboard; what does not must not be a stop on the way.
function reachable(box) {
  box.setAttribute("role", "region");
  if (!box.hasAttribute("aria-label")) box.setAttribute("aria-label", headingBefore(box)?.textContent.trim() ?? "");
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

// "On this page" as a sheet makes way for the section that was chosen.
function makeWay(toc) {
  toc.addEventListener("click", (event) => {
    if (event.target.closest("a") && toc.matches(":popover-open")) toc.hidePopover();
  });
}

document.querySelectorAll(".text :is(h2, h3, h4)[id]").forEach(linkToItself);
document.querySelectorAll(".text table").forEach((table) => reachable(table.closest(".matrix, .scroll") ?? boxed(table)));
document.querySelectorAll(".toc").forEach(makeWay);

// A part of a page that answers questions has a script of its own, which only pages with that part load.
document.querySelectorAll("[data-script]").forEach((part) => import(new URL(`./${part.dataset.script}.js`, import.meta.url)));
