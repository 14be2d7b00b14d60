// Words as people type them: without case and accents, as confcli folds them.
const LETTERS = { "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ς": "σ" };

function fold(text) {
  const lower = text.toLowerCase();
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower.normalize("NFKD").replace(/\p{M}+/gu, "").replace(/[øłđðþßæœıħς]/g, (letter) => LETTERS[letter]);
}

// The words of a text. Chinese and Japanese have no blanks, so each of their characters is one.
function split(folded) {
  const apart = folded.replace(/['’]/g, "").replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu, " $& ");
  return apart.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const words = (text) => split(fold(text));

// What is typed, part by part: "these words" as they stand, -these not. Signs are looked for as such.
function partsOf(typed) {
  const parts = [];
  for (const [, minus, quoted, bare] of typed.matchAll(/(?<!\S)(-?)(?:"([^"]+)"?|([^\s"-]\S*))/gu)) {
    const text = fold(quoted ?? bare).trim();
    const found = words(text);
    const isLiteral = quoted !== undefined || !found.length || /[\p{S}#@&*%]/u.test(text);
    if (text) parts.push({ words: found, literal: isLiteral ? text : "", isWithout: minus !== "" });
  }
  return parts;
}

// Which of some numbered texts have a word, or one that begins so.
class Index {
  #of = new Map();
  #sorted = [];
  #texts = [];

  add(number, text) {
    const folded = fold(text);
    this.#texts[number] = folded;
    for (const word of new Set(split(folded))) {
      const numbers = this.#of.get(word);
      if (numbers) numbers.push(number);
      else this.#of.set(word, [number]);
    }
  }

  finish() {
    this.#sorted = [...this.#of.keys()].sort();
  }

  // Which texts have all that was typed: 1 for each of them.
  matching(parts) {
    const found = new Uint8Array(this.#texts.length).fill(1);
    for (const part of parts) {
      const has = this.#having(part);
      for (let number = 0; number < found.length; number += 1) found[number] &= has[number] ^ part.isWithout;
    }
    return found;
  }

  // Which texts have one part: its words, or their beginnings, and what it is literally.
  #having({ words, literal }) {
    const found = new Uint8Array(this.#texts.length).fill(1);
    for (const word of words) {
      const begun = this.#begun(word);
      for (let number = 0; number < found.length; number += 1) found[number] &= begun[number];
    }
    if (literal) this.#texts.forEach((text, number) => (found[number] &&= +text.includes(literal)));
    return found;
  }

  // Which texts have a word that begins so.
  #begun(begin) {
    const found = new Uint8Array(this.#texts.length);
    for (let at = this.#first(begin); at < this.#sorted.length && this.#sorted[at].startsWith(begin); at += 1) {
      for (const number of this.#of.get(this.#sorted[at])) found[number] = 1;
    }
    return found;
  }

  #first(begin) {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle] < begin) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
