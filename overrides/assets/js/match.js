// The search of the package, licensebook.search, as browsers run it: what a reader may mean by a few words, in whatever
// way they are typed. The reasons stand there; a test holds both to the same answers, score by score.

const [NAME, OTHER_NAME, TEXT, REST_OF_NAME] = [1, 0.7, 0.3, 0.1];
const [STOP_WORD, IN_PARTS] = [0.1, 0.5];
const [FULL_NAME, FULL_OTHER_NAME, ALL_WORDS, BEGINNING, PHRASE] = [100, 98, 72, 5, 16];
const SAID = 0.9;
const TAIL = 0.2;
const MOST_LETTERS = 200;

const [SAME, INFLECTED, PART, LARGER_PART, MISTYPED] = [1, 0.95, 0.6, 0.2, 0.5];
const [SHORTEST_PART, SHORTEST_STEM_PART] = [3, 4];
const TYPING_ERRORS = [[8, 2], [4, 1]];

const PLAIN = { æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ß: "ss" };
const isWord = (word) => /^\p{L}+$/u.test(word);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const raise = (numbers, key, number) => numbers.set(key, Math.max(number, numbers.get(key) ?? 0));

export function normalize(text) {
  const apart = text.normalize("NFKD").toLowerCase().normalize("NFKD");
  const plain = apart.replace(/[\u0300-\u036f]+/g, "").replace(/[æœøđðłþıß]/g, (letter) => PLAIN[letter]);
  return plain
    .normalize("NFC")
    .replace(/['’\u00ad\u200b-\u200d\u2060\ufeff]+/g, "")
    .replace(/(?<=a)[ae]+|(?<=o)e+/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export const joined = (name) => normalize(normalize(name).replaceAll(" ", ""));

function wordsOf(text) {
  const hyphenated = text.match(/[\p{L}\p{N}_]+(?:[-\u2010\u2011][\p{L}\p{N}_]+)+/gu) ?? [];
  return [...new Set([...normalize(text).split(" ").filter(Boolean), ...hyphenated.map(joined)])];
}

function stem(word, endings) {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_PART);
  return ending ? word.slice(0, -ending.length) : word;
}

// Optimal string alignment: letters left out, added, changed, or swapped with the next one.
function distance(one, other) {
  let [before, last, row] = [[], [], Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= one.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[other.length];
}

class Vocabulary {
  constructor(words, endings) {
    this.endings = endings;
    this.words = new Map(); // form -> known words that have this form
    for (const word of words) {
      for (const form of this.forms(word)) {
        if (!this.words.has(form)) this.words.set(form, []);
        this.words.get(form).push(word);
      }
    }
  }

  forms(word) {
    return [...new Set([word, ...(isWord(word) ? this.endings.map((endings) => stem(word, endings)) : [])])];
  }

  knows(word) {
    return this.forms(word).some((form) => this.words.has(form));
  }

  meaning(word) {
    const meaning = this.related(word);
    if (this.knows(word)) return meaning;
    for (const [form, errors] of this.mended(word)) {
      for (const [known, certainty] of this.related(form)) {
        raise(meaning, known, certainty * MISTYPED * (1 - errors / word.length));
      }
    }
    return meaning;
  }

  inflected(word) {
    const known = this.forms(word).flatMap((form) => this.words.get(form) ?? []);
    return new Map(known.map((one) => [one, one === word ? SAME : INFLECTED]));
  }

  parts(word) {
    let best = [];
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const known = [word.slice(0, cut), word.slice(cut)].filter((part) => this.knows(part));
      if (known.join("").length > best.join("").length) best = known;
    }
    return best.join("").length > SHORTEST_PART ? best : [];
  }

  related(word) {
    const related = new Map();
    for (const part of this.forms(word)) {
      if (part.length < (part === word ? SHORTEST_PART : SHORTEST_STEM_PART)) continue;
      for (const [form, words] of this.words) {
        if (!form.startsWith(part) && !form.endsWith(part)) continue;
        if (part.length < SHORTEST_STEM_PART && !words.includes(form)) continue;
        for (const known of words) raise(related, known, PART + (LARGER_PART * part.length) / form.length);
      }
    }
    return new Map([...related, ...this.inflected(word)]);
  }

  mended(word) {
    const errors = TYPING_ERRORS.find(([letters]) => word.length >= letters)?.[1] ?? 0;
    if (!errors || !isWord(word)) return [];
    return [...this.words.keys()]
      .filter((form) => Math.abs(form.length - word.length) <= errors)
      .map((form) => [form, distance(word, form)])
      .filter(([, found]) => found <= errors);
  }
}

export class SearchIndex {
  // Documents have names, other_names and text; endings are lists, one for each language that people type in.
  constructor(documents, { endings = [], stopWords = [] } = {}) {
    this.documents = documents;
    this.stopWords = new Set(stopWords.map(normalize));
    this.places = new Map(); // word -> document -> how much it counts there
    this.titles = new Map(); // full name without spaces -> the same
    this.phrases = []; // names of several words
    documents.forEach((document, number) => this.add(number, document));
    const longestFirst = endings.map((list) => list.map(normalize).sort((a, b) => b.length - a.length));
    this.vocabulary = new Vocabulary(this.places.keys(), longestFirst);
  }

  // Return [{ document, score, terms }], the best first.
  search(query, limit = 10) {
    const asked = [...query].slice(0, MOST_LETTERS).join("");
    const terms = wordsOf(asked).map((word) => this.term(word));
    const scores = this.scores(terms);
    this.preferPhrases(scores, terms);
    this.preferTitles(scores, joined(asked));
    const best = [...scores].sort(([one, high], [other, low]) => low - high || one - other).slice(0, limit);
    return best
      .filter(([, score]) => score >= best[0][1] * TAIL)
      .map(([number, score]) => ({ document: this.documents[number], score, terms }));
  }

  add(number, { names = [], other_names = [], text = "" }) {
    const at = (map, key) => map.get(key) ?? map.set(key, new Map()).get(key);
    for (const [weight, list] of [[NAME, names], [OTHER_NAME, other_names]]) {
      for (const name of list) {
        const title = joined(name);
        raise(at(this.titles, title), number, weight);
        for (const word of wordsOf(name)) {
          const rest = Math.max(0, 1 - word.length / title.length);
          raise(at(this.places, word), number, weight * (1 - REST_OF_NAME * rest));
        }
        const words = normalize(name).split(" ");
        if (new Set(words).size > 1) this.phrases.push({ words, number, weight });
      }
    }
    for (const word of wordsOf(text)) {
      const places = at(this.places, word);
      if (!places.has(number)) places.set(number, TEXT);
    }
  }

  term(word) {
    const parts = this.vocabulary.parts(word).map((part) => ({
      meaning: this.vocabulary.inflected(part),
      weight: (IN_PARTS * part.length) / word.length,
      parts: [],
    }));
    return { meaning: this.vocabulary.meaning(word), weight: this.stopWords.has(word) ? STOP_WORD : 1, parts };
  }

  scores(terms) {
    const [fitting, covered] = [new Map(), new Map()];
    let total = 0;
    for (const term of terms) {
      const fits = this.fits(term);
      if (fits.size === 0) continue;
      const importance = term.weight * Math.sqrt(Math.max(...fits.values())) * Math.log(1 + this.documents.length / fits.size);
      total += importance;
      for (const [number, fit] of fits) {
        fitting.set(number, (fitting.get(number) ?? 0) + fit * importance);
        covered.set(number, (covered.get(number) ?? 0) + importance);
      }
    }
    return new Map([...fitting].map(([n, fit]) => [n, ((ALL_WORDS * fit) / total) * ((1 + covered.get(n) / total) / 2)]));
  }

  fits(term) {
    const [fits, inParts] = [new Map(), new Map()];
    for (const [word, certainty] of term.meaning) {
      for (const [number, weight] of this.places.get(word)) raise(fits, number, weight * certainty);
    }
    for (const part of term.parts) {
      for (const [number, fit] of this.fits(part)) inParts.set(number, (inParts.get(number) ?? 0) + part.weight * fit);
    }
    for (const [number, fit] of inParts) raise(fits, number, fit);
    return fits;
  }

  preferPhrases(scores, terms) {
    const said = new Set(terms.flatMap(({ meaning }) => [...meaning].filter(([, certainty]) => certainty >= SAID).map(([word]) => word)));
    const found = new Map();
    for (const { words, number, weight } of this.phrases) {
      if (words.every((word) => said.has(word))) raise(found, number, weight);
    }
    for (const [number, weight] of found) scores.set(number, (scores.get(number) ?? 0) + weight * PHRASE);
  }

  preferTitles(scores, query) {
    if (!query) return;
    const beginnings = new Map();
    for (const [title, places] of this.titles) {
      if (title.startsWith(query)) for (const [number, weight] of places) raise(beginnings, number, weight);
    }
    for (const [number, weight] of beginnings) scores.set(number, (scores.get(number) ?? 0) + weight * BEGINNING);
    for (const [number, weight] of this.titles.get(query) ?? []) {
      raise(scores, number, weight === NAME ? FULL_NAME : FULL_OTHER_NAME);
    }
  }
}

// How sure it is that the term is meant by one of the words, or its parts by several.
function certainty(term, words) {
  const whole = Math.max(0, ...words.map((word) => term.meaning.get(word) ?? 0));
  return Math.max(whole, sum(term.parts.map((part) => part.weight * certainty(part, words))));
}

// The sentence of a text that fits best.
export function excerpt(text, terms) {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).filter(Boolean);
  const fit = (sentence) => sum(terms.map((term) => term.weight * certainty(term, wordsOf(sentence))));
  return sentences.reduce((best, sentence) => (fit(sentence) > fit(best) ? sentence : best), sentences[0] ?? "");
}

// The text in pieces, [text, whether a reader asked for it].
export function marked(text, terms) {
  const meant = (word) => terms.some((term) => term.weight === 1 && certainty(term, wordsOf(word)) >= PART);
  return text.split(/([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u).map((piece, place) => [piece, place % 2 === 1 && meant(piece)]);
}
