// Which features a reader may mean by a few typed words, the likeliest first.

const SURE = 0.5; // from here on, a word counts as found when it is asked how many features have it
const NEAR_BEST = 0.55; // what is much less likely than the best is no answer
const WORTH = { own: 1, other: 0.85, said: 0.6 };

// The ids of the features that may be meant by `query`. A feature has `terms`: what people call it in the language of
// the page (`own`), what is said of it (`said`), and what it is called in other languages (`other`).
export function rank(query, features) {
  const typed = [...new Set(wordsOf(query))];
  const columns = typed.map((word) => features.map((feature) => best(word, feature)));
  const weights = columns.map((column) => {
    const found = column.filter((score) => score >= SURE).length;
    return Math.log(1 + features.length / (1 + found));
  });
  const scores = features.map((feature, place) => ({
    id: feature.id,
    score: columns.reduce((sum, column, word) => sum + column[place] * weights[word], 0),
    closeness: nameScore(typed, feature),
  }));
  const most = Math.max(0, ...scores.map(({ score }) => score));
  return scores
    .filter(({ score }) => score > 0 && score >= most * NEAR_BEST)
    .sort((a, b) => b.score - a.score || b.closeness - a.closeness)
    .map(({ id }) => id);
}

// Case, accents and the ways to write æ, ø and å without them make no difference.
export function wordsOf(text) {
  return text
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("aa", "a")
    .replaceAll("oe", "o")
    .replaceAll("ae", "a")
    .match(/[\p{L}\p{N}]+/gu) ?? [];
}

const known = new WeakMap();

function termsOf(feature) {
  if (!known.has(feature)) {
    const kinds = Object.keys(WORTH).map((kind) => [kind, new Set(feature.terms[kind].flatMap(wordsOf))]);
    known.set(feature, { kinds, name: wordsOf(feature.name) });
  }
  return known.get(feature);
}

function best(word, feature) {
  return Math.max(...termsOf(feature).kinds.map(([kind, terms]) => WORTH[kind] * closest(word, [...terms])));
}

// Of two features that have the words, the one whose name is little else is meant.
function nameScore(typed, feature) {
  const { name } = termsOf(feature);
  const hits = typed.map((word) => closest(word, name));
  return hits.reduce((sum, hit) => sum + hit, 0) / Math.max(1, name.length);
}

function closest(word, terms) {
  return Math.max(0, ...terms.map((term) => likeness(word, term)));
}

// From 1, the same, to 0, nothing to do with each other.
function likeness(typed, term) {
  if (typed === term) return 1;
  const [short, long] = typed.length < term.length ? [typed, term] : [term, typed];
  if (short.length < 3) return typed.length < 3 && term.startsWith(typed) ? 0.3 : 0;
  if (long.startsWith(short) && (typed === short || (short.length > 3 && long.length - short.length <= 3))) return 0.9;
  const shared = sharedStart(short, long);
  if (shared >= 4 && shared >= long.length - 3) return 0.8; // another ending
  if (short.length >= 4 && long.includes(short)) return 0.7; // a part of a compound
  if (short.length < 4) return 0;
  const allowed = short.length < 8 ? 1 : 2;
  return isMisspelled(typed, term, allowed) || isMisspelled(typed, term.slice(0, typed.length), allowed) ? 0.6 : 0;
}

function sharedStart(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

// Whether at most `allowed` letters are missing, too many, other ones, or changed places. The first is nearly always right.
function isMisspelled(a, b, allowed) {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > allowed) return false;
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + other);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length] <= allowed;
}
