// What a set of licenses unlocks and what it still lacks, by the data of the package: `Requirement` and `Explanation`
// of the module, with sets that are worked out already. tests/site/test_needs.py compares the two.
//
// Licenses go by their place in the list, and a set of them is an array in that order. A phrase is an array of texts
// and of licenses, which whoever shows it makes links of.

const inOrder = (numbers) => [...numbers].sort((a, b) => a - b);
const isWithin = (part, whole) => part.every((item) => whole.has(item));

export class Answers {
  constructor(data) {
    this.data = data;
    this.words = data.words;
    this.licenses = data.licenses;
    this.features = data.features;
    this.numberOf = new Map(data.licenses.map((license, number) => [license.id, number]));
    this.familyOf = new Map(data.families.flatMap((family) => family.plans.map((plan) => [plan, family])));
  }

  // The number of a license by its id of today or by an older one; undefined if there is none.
  number(id) {
    const seen = new Set();
    while (id in this.data.moved && !seen.has(id)) {
      seen.add(id);
      id = this.data.moved[id];
    }
    return this.numberOf.get(id);
  }

  // The licenses and everything that they include.
  granted(have) {
    return new Set(have.flatMap((number) => [number, ...this.licenses[number].grants]));
  }

  unlocks(feature, granted) {
    return feature.ways.some((way) => isWithin(way, granted));
  }

  // What is still needed, a set for each alternative; nothing if the feature is unlocked already.
  missing(feature, granted) {
    if (this.unlocks(feature, granted)) return [];
    const left = minimal(feature.ways.map((way) => way.filter((number) => !granted.has(number))));
    const current = left.filter((way) => way.every((number) => this.licenses[number].current));
    return (current.length ? current : left).sort((a, b) => this.#compare(a, b));
  }

  // What stands on a screen comes first, then few licenses before many, then the order of the catalogue.
  #compare(a, b) {
    const hidden = (way) => Number(way.some((number) => this.licenses[number].hidden));
    const different = a.findIndex((number, place) => number !== b[place]);
    return hidden(a) - hidden(b) || a.length - b.length || a[different] - b[different];
  }

  // A phrase for each way; ways that differ only in a plan become one.
  phrases(ways) {
    const plansByRest = new Map();
    for (const way of ways) {
      const plans = way.filter((number) => this.familyOf.has(number));
      const plan = plans.length === 1 ? plans : [];
      const rest = way.filter((number) => !plan.includes(number));
      const key = rest.join();
      if (!plansByRest.has(key)) plansByRest.set(key, { rest, plans: [] });
      plansByRest.get(key).plans.push(...plan);
    }
    return [...plansByRest.values()].flatMap(({ rest, plans }) => {
      const choices = this.#plans(plans);
      if (rest.length === 0) return choices;
      if (choices.length === 0) return [this.#licenses(rest)];
      return [this.fill("requirement.together", { fixed: this.#licenses(rest), list: this.#joined("one", choices) })];
    });
  }

  // The phrases as one: a mark that no phrase has itself stands between them.
  oneOf(phrases) {
    if (phrases.length === 1) return phrases[0];
    if (!phrases.some((phrase) => this.text(phrase).includes(","))) return this.#joined("one", phrases);
    const mark = phrases.length === 2 ? ", " : "; ";
    const last = this.fill("requirement.or", { last: phrases.at(-1) });
    return [...phrases.slice(0, -1), last].flatMap((phrase, place) => (place ? [mark, ...phrase] : phrase));
  }

  either(phrases) {
    return phrases.length === 1 ? phrases[0] : this.fill("requirement.either", { list: this.oneOf(phrases) });
  }

  // What a feature takes, as the lists of the page say it.
  choice(feature, phrases) {
    if (phrases.length === 0) return this.fill("requirement.none");
    if (!feature.also) return this.oneOf(phrases);
    return this.fill("requirement.also", { also: [feature.also], what: this.either(phrases) });
  }

  sentence(feature, phrases) {
    if (phrases.length === 0) return this.fill("requirement.none");
    const what = this.either(phrases);
    const all = feature.also ? this.fill("requirement.also", { also: [feature.also], what }) : what;
    return this.fill("requirement.sentence", { to: [feature.to], what: all });
  }

  lead(feature) {
    const key = feature.also ? "requirement.lead-also" : "requirement.lead";
    return this.fill(key, { to: [feature.to], also: [feature.also] });
  }

  // A pattern with its {name} parts filled in.
  fill(key, values = {}) {
    return filled(this.words[key], values);
  }

  text(phrase) {
    return phrase.map((part) => (typeof part === "string" ? part : part.name)).join("");
  }

  #licenses(way) {
    const names = way.map((number) => [this.licenses[number]]);
    if (names.length === 1) return this.fill("license.one", { name: names[0] });
    return this.fill("license.several", { names: this.#joined("all", names) });
  }

  #plans(plans) {
    const byFamily = new Map();
    for (const plan of plans) {
      const family = this.familyOf.get(plan);
      byFamily.set(family, [...(byFamily.get(family) ?? []), plan]);
    }
    return [...byFamily].flatMap(([family, members]) => this.#plansOf(family, members));
  }

  #plansOf(family, plans) {
    const held = new Set(plans);
    if (family.plans.length > 1 && isWithin(family.plans, held)) return [[family.any]];
    const upper = upperEnd(family, held);
    return plans.flatMap((plan) => {
      if (!upper.includes(plan)) return [[this.licenses[plan]]];
      return plan === upper[0] ? [this.fill("plan.or-higher", { plan: [this.licenses[plan]] })] : [];
    });
  }

  // Join as in a sentence, by the patterns of the language.
  #joined(kind, phrases) {
    const { start, middle, end, 2: pair } = this.data.joints[kind];
    const join = (pattern, a, b) => filled(pattern, { 0: a, 1: b });
    if (phrases.length < 2) return phrases[0] ?? [];
    if (phrases.length === 2) return join(pair, ...phrases);
    const before = phrases.slice(2, -1).reduce((joined, phrase) => join(middle, joined, phrase), join(start, ...phrases));
    return join(end, before, phrases.at(-1));
  }
}

function filled(pattern, values) {
  return pattern
    .split(/\{(\w+)\}/)
    .flatMap((part, place) => (place % 2 ? values[part] : [part]))
    .filter((part) => part !== "");
}

// The sets that contain no other of the sets.
function minimal(ways) {
  const kept = [];
  for (const way of ways.toSorted((a, b) => a.length - b.length)) {
    const members = new Set(way);
    if (!kept.some((other) => isWithin(other, members))) kept.push(inOrder(way));
  }
  return kept;
}

// The plans up to the highest that are all held; nothing if "or higher" would say nothing of them.
function upperEnd(family, held) {
  const lowest = family.plans.findIndex((_, place) => isWithin(family.plans.slice(place), held));
  const upper = lowest >= 0 && family.cumulative ? family.plans.slice(lowest) : [];
  return upper.length > 1 ? upper : [];
}
