// Elements for what a script adds to a page.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

// A pattern such as "With {have}, you land on {plan}." as nodes: what is filled in may be elements.
export function filled(pattern, values) {
  return pattern.split(/\{(\w+)\}/).map((part, place) => (place % 2 ? values[part] : part));
}

// Boxes to tick, in groups that have names. `change` hears of the id and whether it is chosen.
export function choices(groups, change) {
  const made = groups.map(({ name, items }) => {
    const title = element("span", { class: "choices-name", "aria-hidden": "true" }, name);
    const boxes = items.map(({ id, name: text }) => {
      const box = element("input", { type: "checkbox", value: id });
      box.addEventListener("change", () => change(id, box.checked));
      return element("label", { class: "choice" }, box, text);
    });
    return element("div", { class: "choices", role: "group", "aria-label": name }, title, element("div", { class: "choices-items" }, ...boxes));
  });
  return made;
}

// The address as it stands, for a colleague.
export function copyButton(words, say) {
  const button = element("button", { type: "button", class: "button" }, element("span", { class: "icon icon-link", "aria-hidden": "true" }), words.copy);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say(words.copied);
    } catch {
      say(words["not-copied"]);
    }
  });
  return button;
}
