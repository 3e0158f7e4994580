// What a page gains from a script. Everything is readable and reachable without it.

function followScheme(button) {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.scheme ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => button.setAttribute("aria-pressed", String(isDark()));

  button.addEventListener("click", () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("scheme", root.dataset.scheme);
    } catch {
      // Storage is forbidden here: the choice lasts for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
}

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

// "On this page" shows where the reader is, and as a sheet makes way for the section that was chosen.
function followReader(toc) {
  const links = new Map([...toc.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(decodeURIComponent(id))).filter(Boolean);
  const observer = new IntersectionObserver(
    () => {
      const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
      toc.querySelector("[aria-current]")?.removeAttribute("aria-current");
      links.get(current?.id)?.setAttribute("aria-current", "true");
    },
    { rootMargin: "0px 0px -66% 0px" },
  );
  for (const heading of headings) observer.observe(heading);
  toc.addEventListener("click", (event) => {
    if (event.target.closest("a") && toc.matches(":popover-open")) toc.hidePopover();
  });
}

// On paper all tabs stand below each other, each under its title.
function titleBlocks(tabs) {
  const labels = tabs.querySelectorAll(":scope > .tabbed-labels > label");
  tabs.querySelectorAll(":scope > .tabbed-content > .tabbed-block").forEach((block, place) => {
    block.dataset.title = labels[place].textContent;
  });
}

followScheme(document.querySelector(".scheme-switch"));
document.querySelectorAll(".text :is(h2, h3, h4)[id]").forEach(linkToItself);
document.querySelectorAll(".text table").forEach((table) => reachable(table.closest(".matrix, .scroll") ?? boxed(table)));
document.querySelectorAll(".text pre").forEach(reachable);
document.querySelectorAll(".toc").forEach(followReader);
document.querySelectorAll(".tabbed-set").forEach(titleBlocks);
