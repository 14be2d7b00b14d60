// Words as people type them: without case and accents, as confcli folds them.
const LETTERS = { "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ς": "σ" };

function fold(text) {
  const lower = text.toLowerCase();
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower.normalize("NFKD").replace(/\p{M}+/gu, "").replace(/[øłđðþßæœıħς]/g, (letter) => LETTERS[letter]);
}

// The words of a text. Chinese and Japanese have no blanks, so each of their characters is one.
function words(text) {
  const apart = fold(text).replace(/['’]/g, "").replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu, " $& ");
  return apart.match(/[\p{L}\p{N}]+/gu) ?? [];
}

// Which of some numbered texts have a word, or one that begins so.
class Index {
  #of = new Map();
  #sorted = [];

  add(number, text) {
    for (const word of new Set(words(text))) {
      const numbers = this.#of.get(word);
      if (numbers) numbers.push(number);
      else this.#of.set(word, [number]);
    }
  }

  finish() {
    this.#sorted = [...this.#of.keys()].sort();
  }

  // Adds 1 to the counts of all texts with a word that begins so.
  count(begin, counts) {
    const seen = new Uint8Array(counts.length);
    for (let at = this.#first(begin); at < this.#sorted.length && this.#sorted[at].startsWith(begin); at += 1) {
      for (const number of this.#of.get(this.#sorted[at])) seen[number] = 1;
    }
    for (let number = 0; number < counts.length; number += 1) counts[number] += seen[number];
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
