// "I have these licenses: where do I land?" The package has worked out where each of them leads; here the highest wins.

import { choices, copyButton, element, filled } from "./elements.js";
import { address, listed, plans } from "./plan-data.js";
import { keys, onChange, read, write } from "./state.js";

const host = document.querySelector(".landing");

function start({ words, landing, moved }) {
  const licenses = new Map(Object.entries(landing.licenses));
  let have = [];
  let unknown = [];

  const answer = element("p", { class: "landing-answer", role: "status" });
  const note = element("p", { class: "plan-note", role: "status" });
  const copy = copyButton(words, (said) => (note.textContent = said));
  const reset = element("button", { type: "button", class: "button" }, words.reset);
  const placed = choices(groups((license) => license.rank !== undefined), choose);
  const others = element("details", { class: "landing-others" }, element("summary", {}, words.others), ...choices(groups((license) => license.rank === undefined), choose));
  const form = element(
    "form",
    { class: "plan-form" },
    element("fieldset", { class: "plan-choice" }, element("legend", {}, words.have), element("div", { class: "plan-picker" }, ...placed)),
    note,
    answer,
    element("p", { class: "plan-actions" }, reset, copy),
    others,
  );

  function groups(belongs) {
    const found = Map.groupBy([...licenses].filter(([, license]) => license.group && belongs(license)), ([, license]) => license.group);
    return [...found].map(([name, members]) => ({ name, items: members.map(([id, license]) => ({ id, name: license.short ?? license.name })) }));
  }

  function choose(id, isChosen) {
    have = isChosen ? [...have, id] : have.filter((other) => other !== id);
    unknown = [];
    write("from", have);
    show();
  }

  function show() {
    answer.replaceChildren(...sentences());
    reset.hidden = copy.hidden = have.length + unknown.length === 0;
    note.textContent = unknown.length ? filled(words.unknown, { names: listed(unknown.map((id) => words.quoted.replace("{name}", () => id))) }).join("") : "";
    for (const input of form.querySelectorAll("input")) input.checked = have.includes(input.value);
    if (others.querySelector("input:checked")) others.open = true;
  }

  const rank = (id) => licenses.get(id).rank;
  const names = (ids) => listed(ids.map((id) => licenses.get(id).name));

  function sentences() {
    if (!have.length) return [words.ask];
    const led = have.filter((id) => rank(id) !== undefined);
    const left = have.filter((id) => rank(id) === undefined);
    if (!led.length) return filled(landing.none, { have: names(have) });
    const highest = Math.max(...led.map(rank));
    const deciding = led.filter((id) => rank(id) === highest);
    const plan = landing.plans[highest];
    const link = element("a", { href: address("licenses", plan.id) }, plan.name);
    const said = [...filled(words[led.includes(plan.id) ? "successor.stays" : "successor.lands"], { have: names(led), plan: link })];
    if (deciding.length < led.length) said.push(" ", ...filled(words["successor.highest"], { by: names(deciding) }));
    if (left.length) said.push(" ", ...filled(words["successor.left-out"], { names: names(left) }));
    return said;
  }

  function readAddress() {
    const ids = [...new Set(read("from").map((id) => moved[id] ?? id))];
    have = ids.filter((id) => licenses.has(id));
    unknown = ids.filter((id) => !licenses.has(id));
    show();
    if (keys()[0] === "from") host.scrollIntoView();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  reset.addEventListener("click", () => {
    have = unknown = [];
    write("from", have);
    show();
    form.querySelector("input").focus(); // the button is gone
  });
  onChange(readAddress);

  host.prepend(form);
  readAddress();
}

plans.then(start, () => {});
