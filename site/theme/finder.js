// Finds places in the index that assets/search-index.js brings, the best ones first; search.js
// shows them.
"use strict";

window.lessonsFinder = (({ pages, entries }) => {
  // As it is searched: of the same length as what is shown, so that places in both are the same.
  const fold = (text) => text.toLowerCase().replaceAll("’", "'").replaceAll("−", "-");

  const places = entries.map(([page, , heading, text, names]) => ({
    title: fold(pages[page][1]),
    heading: fold(heading),
    text: fold(text),
    names: fold(names),
    whole: wordsOf(heading).join(" "),
  }));

  // The words of a query without the signs around them: `conv2d(` means conv2d, 3x3 means 3×3,
  // and max-pooling is two words.
  function wordsOf(query) {
    return fold(query).replace(/(?<![\p{L}\p{N}_])(\d+)[x*](?=\d+(?![\p{L}\p{N}_]))/gu, "$1×")
      .split(/[\s()[\]{},;:"“”]+|(?<=\p{L})-(?=\p{L})/u)
      .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")).filter(Boolean);
  }

  const isLetter = (sign) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

  // Where a word stands in a folded text, and how well: 3 as a whole word, 2 at the beginning of
  // one, 1 inside of one, which for one or two letters means nothing.
  function* hits(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (isLetter(text[at - 1])) {
        if (word.length > 2) yield { at, end, rank: 1 };
      } else {
        yield { at, end, rank: isLetter(text[end]) ? 2 : 3 };
      }
    }
  }

  function rank(text, word) {
    let best = 0;
    for (const hit of hits(text, word)) {
      best = Math.max(best, hit.rank);
      if (best === 3) break;
    }
    return best;
  }

  // A heading counts more than the text, the text more than a name in the code that it says nothing
  // of.
  function score(place, word) {
    return 4 * rank(place.heading, word) + 1.5 * rank(place.text, word) + rank(place.names, word);
  }

  // Every word stands in the place, but for some that its page's title holds.
  function matches(words) {
    const query = words.join(" ");
    const found = [];
    places.forEach((place, index) => {
      const scores = words.map((word) => score(place, word));
      const isMissed = (own, number) => own === 0 && rank(place.title, words[number]) === 0;
      if (!scores.some(Boolean) || scores.some(isMissed)) return;
      let sum = scores.reduce((total, own) => total + own, 0);
      // Words that stand beside one another belong together.
      if (words.length > 1) sum += score(place, query);
      if (place.whole === query) sum += 60;
      else if (place.whole.startsWith(query)) sum += 20;
      found.push([sum, index]);
    });
    // The order of the course decides between equals.
    return found.sort((a, b) => b[0] - a[0] || a[1] - b[1]).map(([, index]) => index);
  }

  // MARK: Misspelled words

  let counts;

  // Each word of the index with the number of times it stands there.
  function vocabulary() {
    if (counts) return counts;
    counts = new Map();
    for (const { heading, text, names } of places) {
      for (const word of `${heading} ${text} ${names}`.match(/[\p{L}\p{N}_]{3,}/gu) ?? []) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    return counts;
  }

  // Before the first word is typed, which should not wait for it.
  setTimeout(vocabulary);

  // The typing errors between a word and each beginning of another: letters too many, missing,
  // wrong, or two that changed places.
  function errors(word, other) {
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= word.length; row += 1) {
      const next = [row];
      for (let column = 1; column <= other.length; column += 1) {
        const isSame = word[row - 1] === other[column - 1];
        next[column] = Math.min(
          last[column] + 1, next[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
        const areSwapped = word[row - 1] === other[column - 2] && word[row - 2] === other[column - 1];
        if (areSwapped) next[column] = Math.min(next[column], before[column - 2] + 1);
      }
      [before, last] = [last, next];
    }
    return last;
  }

  // One bit for each letter of a word: what lacks several of them need not be compared.
  const letters = (word) => [...word].reduce((bits, sign) => bits | (1 << (sign.charCodeAt(0) % 31)), 0);

  function bitCount(bits) {
    let count = 0;
    for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
    return count;
  }

  // The word of the index, or the beginning of one, that was most likely meant.
  function nearest(word) {
    if (word.length < 3) return undefined;
    const most = word.length < 8 ? 1 : 2;
    const own = letters(word);
    let best;
    function consider(text, cost, count) {
      const order = [cost, text[0] === word[0] ? 0 : 1, -count];
      const place = order.findIndex((value, index) => value !== best?.order[index]);
      if (!best || order[place] < best.order[place]) best = { text, order };
    }
    for (const [other, count] of vocabulary()) {
      if (other.length < word.length - most || bitCount(own & ~letters(other)) > most) continue;
      const costs = errors(word, other);
      if (costs[other.length] <= most) consider(other, costs[other.length], count);
      // While the word is still being typed.
      const isBeginning = word.length > 4 && costs[word.length] === 1;
      if (isBeginning) consider(other.slice(0, word.length), 2.5, count);
    }
    return best?.text;
  }

  const isKnown = (word) => places.some((place) => score(place, word) > 0);

  // PyTorch's names without the module that they are in: `nn.Conv2d` means Conv2d.
  const withoutModule = (word) => word.replace(/^(torch\.)?(nn\.|f\.)?(functional\.)?/, "");

  // The words asked for, those that were searched instead, and the numbers of the places found.
  function find(query) {
    const asked = wordsOf(query);
    const found = asked.length ? matches(asked) : [];
    if (found.length || !asked.length) return { asked, words: asked, found };
    const words = asked.map((word) =>
      [word, withoutModule(word)].find(isKnown) ?? nearest(withoutModule(word)) ?? word);
    return { asked, words, found: matches(words) };
  }

  // The stretches of a text that the words cover, in order, none within another.
  function stretches(text, words) {
    const folded = fold(text);
    const all = words.flatMap((word) => [...hits(folded, word)].map((hit) => ({ ...hit, word })));
    all.sort((a, b) => a.at - b.at || b.end - a.end);
    let end = 0;
    return all.filter((hit) => {
      if (hit.at < end) return false;
      end = hit.end;
      return true;
    });
  }

  return { find, stretches };
})(window.lessonsSearchIndex);
