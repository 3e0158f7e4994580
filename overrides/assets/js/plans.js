// All plans side by side, to be searched, narrowed down, and compared. What each plan adds stands below without it.

import { choices, copyButton, element, filled } from "./elements.js";
import { normalize } from "./match.js";
import { address, listed, plans } from "./plan-data.js";
import { keys, onChange, read, write } from "./state.js";

const CELLS = ["yes", "no", "together", "not-known"];
const MOST = 3; // so many fit side by side on a phone

const host = document.querySelector(".plan-explorer");

function start(data) {
  const { words } = data;
  const byId = new Map(data.plans.map((plan) => [plan.id, plan]));
  const families = Object.entries(data.families)
    .map(([id, name]) => ({ id, name, plans: data.plans.filter((plan) => plan.family === id) }))
    .filter((family) => family.plans.length);
  const rows = [...data.features.map((feature) => featureRow(feature, words)), ...data.limits.map((limit) => limitRow(limit, words))];
  const groups = [...Object.entries(data.areas).map(([id, name]) => ({ id, name })), { id: null, name: words["no-area"] }, { id: "", name: words.limits }]
    .map((group) => ({ ...group, rows: rows.filter((row) => row.area === group.id) }))
    .filter((group) => group.rows.length);

  let chosen = [];
  let unknown = [];
  let tooMany = [];

  // --- What a reader sets ---

  const find = element("input", { type: "search", autocomplete: "off", autocapitalize: "none", spellcheck: "false" });
  const area = element("select", {}, new Option(words["all-areas"], "*"), ...groups.map((group) => new Option(group.name, group.id ?? "-")));
  const family = element("select");
  const differences = element("input", { type: "checkbox" });
  const old = element("input", { type: "checkbox" });
  const hasOld = data.plans.some((plan) => plan.old);
  const familyField = field(words.family, family);

  const picker = element("div", { class: "plan-picker" });
  const hint = element("p", { class: "plan-hint" });
  const note = element("p", { class: "plan-note", role: "status" });
  const status = element("p", { class: "plan-status", role: "status" });
  const clear = element("button", { type: "button", class: "button" }, words.clear);
  const box = element("div", { class: "matrix plan-matrix" });
  const legend = element("p", { class: "plan-legend", "aria-hidden": "true" }, ...CELLS.map((cell) => element("span", { class: cell }, words[`cell.${cell}`])));
  const copy = copyButton(words, (said) => (note.textContent = said));

  const form = element(
    "form",
    { class: "plan-form" },
    element("fieldset", { class: "plan-choice" }, element("legend", {}, words.choose), picker, hint),
    element("div", { class: "plan-filters" }, field(words.find, find), field(words.area, area), familyField),
    element(
      "div",
      { class: "plan-switches" },
      tick(differences, words.differences),
      ...(hasOld ? [tick(old, words.legacy)] : []),
      element("span", { class: "plan-actions" }, clear, copy),
    ),
  );

  // --- What follows from it ---

  const offered = () => data.plans.filter((plan) => old.checked || !plan.old);

  function columns() {
    if (chosen.length) return chosen.map((id) => byId.get(id));
    return offered().filter((plan) => family.value === "*" || plan.family === family.value);
  }

  function shown(plansShown) {
    const wanted = normalize(find.value).split(" ");
    const differs = (row) => new Set(plansShown.map((plan) => row.said(plan))).size > 1;
    const fits = (row) => wanted.every((word) => row.find.includes(word)) && (!differences.checked || plansShown.length < 2 || differs(row));
    return groups
      .filter((group) => area.value === "*" || area.value === (group.id ?? "-"))
      .map((group) => ({ ...group, rows: group.rows.filter(fits) }))
      .filter((group) => group.rows.length);
  }

  function show() {
    const plansShown = columns();
    const groupsShown = shown(plansShown);
    const count = groupsShown.reduce((sum, group) => sum + group.rows.length, 0);
    const label = chosen.length ? filled(words.compared, { names: listed(plansShown.map((plan) => plan.name)) }).join("") : words.table;
    host.classList.toggle("compared", chosen.length > 0);
    if (chosen.length) ["role", "aria-label", "tabindex"].forEach((name) => box.removeAttribute(name));
    else Object.entries({ role: "region", "aria-label": label, tabindex: "0" }).forEach((pair) => box.setAttribute(...pair));
    box.replaceChildren(...(count ? [table(label, plansShown, groupsShown)] : []));
    box.hidden = count === 0;
    box.style.setProperty("--plans", plansShown.length);
    status.textContent = [chosen.length > 1 && `${label}.`, said(count, plansShown.length)].filter(Boolean).join(" ");
    clear.hidden = chosen.length === 0;
    copy.hidden = chosen.length === 0;
    familyField.hidden = chosen.length > 0;
    note.textContent = [
      unknown.length && filled(words.unknown, { names: listed(unknown.map((id) => words.quoted.replace("{name}", () => id))) }).join(""),
      tooMany.length && filled(words["too-many"], { names: listed(tooMany.map((id) => byId.get(id).name)) }).join(""),
    ].filter(Boolean).join(" ");
    for (const input of picker.querySelectorAll("input")) {
      input.checked = chosen.includes(input.value);
      input.disabled = chosen.length === MOST && !input.checked;
    }
    hint.textContent = { 1: words.one, [MOST]: words.full }[chosen.length] ?? "";
  }

  function said(count, plansShown) {
    if (count) return filled(words.count, { count, all: rows.length }).join("");
    return differences.checked && plansShown > 1 && !find.value.trim() ? words.same : words.nothing;
  }

  function table(label, plansShown, groupsShown) {
    const head = chosen.length ? [headOfChosen(plansShown)] : headsByFamily(plansShown);
    const bodies = groupsShown.map((group) =>
      element(
        "tbody",
        {},
        element("tr", { class: "plan-area" }, element("th", { scope: "rowgroup", colspan: plansShown.length + 1 }, element("span", {}, group.name))),
        ...group.rows.map((row) =>
          element("tr", { "data-row": row.id }, element("th", { scope: "row" }, row.title()), ...plansShown.map((plan, place) => element("td", { class: begins(plansShown, place) }, row.cell(plan)))),
        ),
      ),
    );
    return element(
      "table",
      {},
      element("caption", {}, label),
      element("thead", {}, ...head),
      ...bodies,
    );
  }

  // Plans that stand side by side because somebody chose them say each for itself what they belong to.
  function headOfChosen(plansShown) {
    const heads = plansShown.map((plan) => {
      const of = plan.short === plan.name ? [] : [element("span", { class: "plan-family" }, data.families[plan.family])];
      return element("th", { scope: "col", "data-plan": plan.id }, ...of, ...nameOf(plan));
    });
    return element("tr", {}, element("th", { scope: "col" }, words.feature), ...heads);
  }

  function headsByFamily(plansShown) {
    const runs = [...Map.groupBy(plansShown, (plan) => plan.family)];
    const over = runs.map(([id, plans]) => element("th", { scope: "colgroup", colspan: plans.length, class: "begins" }, data.families[id]));
    const heads = plansShown.map((plan, place) => element("th", { scope: "col", "data-plan": plan.id, class: begins(plansShown, place) }, ...nameOf(plan)));
    return [element("tr", { class: "plan-families" }, element("th", { scope: "col", rowspan: 2 }, words.feature), ...over), element("tr", {}, ...heads)];
  }

  function nameOf(plan) {
    const link = element("a", { href: address("licenses", plan.id) }, plan.short);
    return plan.old ? [link, element("span", { class: "badge badge-legacy" }, words.old)] : [link];
  }

  const begins = (plansShown, place) => (place === 0 || plansShown[place - 1].family !== plansShown[place].family ? "begins" : undefined);

  // --- The plans to choose from depend on whether older ones are wanted ---

  function offer() {
    const now = families.map(({ id, name, plans: all }) => ({ id, name, plans: all.filter((plan) => old.checked || !plan.old) })).filter((group) => group.plans.length);
    picker.replaceChildren(...choices(now.map((group) => ({ name: group.name, items: group.plans.map((plan) => ({ id: plan.id, name: plan.short })) })), choose));
    const kept = family.value || "*";
    family.replaceChildren(new Option(words["all-families"], "*"), ...now.map((group) => new Option(group.name, group.id)));
    family.value = now.some((group) => group.id === kept) ? kept : "*";
  }

  function choose(id, isChosen) {
    chosen = isChosen ? [...chosen, id] : chosen.filter((other) => other !== id);
    changed();
  }

  function changed() {
    unknown = tooMany = [];
    write("compare", chosen);
    write("only", chosen.length && differences.checked ? ["differences"] : []);
    show();
  }

  const asked = () => JSON.stringify([chosen, unknown, tooMany, differences.checked]);

  function readAddress() {
    const before = asked();
    const ids = [...new Set(read("compare").map((id) => data.moved[id] ?? id))];
    unknown = ids.filter((id) => !byId.has(id));
    const known = ids.filter((id) => byId.has(id));
    chosen = known.slice(0, MOST);
    tooMany = known.slice(MOST);
    if (read("only").includes("differences")) differences.checked = true;
    if (chosen.some((id) => byId.get(id).old) && !old.checked) {
      old.checked = true;
      offer();
    }
    // The address is of the other answer on this page as well, and two thousand cells take a while.
    if (!box.hasChildNodes() || asked() !== before) show();
    if (keys()[0] === "compare") (note.textContent ? note : status).scrollIntoView();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  find.addEventListener("input", show);
  area.addEventListener("change", show);
  family.addEventListener("change", show);
  differences.addEventListener("change", changed);
  old.addEventListener("change", () => {
    if (!old.checked) chosen = chosen.filter((id) => !byId.get(id).old);
    offer();
    changed();
  });
  clear.addEventListener("click", () => {
    chosen = [];
    changed();
    picker.querySelector("input").focus(); // the button is gone
  });
  onChange(readAddress);

  host.replaceChildren(form, note, status, box, legend);
  offer();
  readAddress();
  // The text below has moved: whoever came for a place in it is taken there once more.
  if (!keys().length) document.querySelector(":target")?.scrollIntoView();
}

function featureRow(feature, words) {
  const cells = Object.entries(feature.cells);
  const said = (plan) => cells.find(([, plans]) => plans.includes(plan.id))?.[0] ?? "no";
  return {
    ...feature,
    said,
    title: () => element("a", { href: address("features", feature.id) }, feature.name),
    cell: (plan) => element("span", { class: said(plan) }, words[`cell.${said(plan)}`]),
  };
}

function limitRow(limit, words) {
  const said = (plan) => limit.amounts[plan.id] ?? words["cell.not-known"];
  return {
    ...limit,
    area: "",
    said,
    title: () => limit.name,
    cell: (plan) => element("span", { class: plan.id in limit.amounts ? "amount" : "amount muted" }, said(plan)),
  };
}

function field(label, control) {
  control.setAttribute("aria-label", label); // without it, what is chosen would belong to the name
  return element("label", { class: "field" }, element("span", {}, label), control);
}

function tick(box, label) {
  return element("label", { class: "tick" }, box, label);
}

plans.then(start, () => host.remove());
