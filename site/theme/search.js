// The search page: shows while typing what finder.js finds, without any request.
"use strict";

(() => {
  const form = document.querySelector(".search");
  const field = document.getElementById("search-field");
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-results");
  const { pages, entries } = window.lessonsSearchIndex;
  const { find, stretches } = window.lessonsFinder;
  const mostPlaces = 30;
  // Characters of an excerpt, and of those before the word that it is about.
  const excerptLength = 170;
  const lead = 60;

  function element(tag, style, ...content) {
    const result = document.createElement(tag);
    if (style) result.className = style;
    result.append(...content);
    return result;
  }

  // The text in pieces, the words in it marked.
  function marked(text, words) {
    const pieces = [];
    let end = 0;
    for (const hit of stretches(text, words)) {
      pieces.push(text.slice(end, hit.at), element("mark", "", text.slice(hit.at, hit.end)));
      end = hit.end;
    }
    return [...pieces, text.slice(end)];
  }

  // The stretch of the text that holds most of the words, from a word's beginning to a word's end.
  function excerpt(text, words) {
    const hits = stretches(text, words);
    let [start, most] = [0, 0];
    hits.forEach((first, index) => {
      const reach = first.at + excerptLength - lead;
      const near = hits.slice(index, index + 20).filter(({ end }) => end <= reach);
      const count = new Set(near.map(({ word }) => word)).size;
      if (count > most) [start, most] = [Math.max(0, first.at - lead), count];
    });
    const blank = text.indexOf(" ", start);
    if (start > 0 && blank >= 0 && blank < start + lead) start = blank + 1;
    const end = text.indexOf(" ", Math.min(text.length, start + excerptLength));
    const piece = text.slice(start, end < 0 ? text.length : end);
    return element("p", "", start > 0 ? "… " : "", ...marked(piece, words), end < 0 ? "" : " …");
  }

  // The names that the code holds and the words are part of.
  function codeLine(names, words) {
    const hits = names.split(" ").filter((name) => stretches(name, words).length);
    if (!hits.length) return undefined;
    const shown = hits.slice(0, 8).flatMap((name, index) => [index ? ", " : "", ...marked(name, words)]);
    return element("p", "in-code", "In code: ", ...shown, hits.length > 8 ? ", …" : "");
  }

  // The page, unless the heading says it: a part is named by its first heading, or first and last.
  function whereabouts(title, heading) {
    if (title === heading) return "";
    const separator = title.lastIndexOf(" · ");
    const part = title.slice(separator + 3);
    return separator > 0 && part.split(" – ").includes(heading) ? title.slice(0, separator) : title;
  }

  function result(index, words) {
    const [page, anchor, heading, text, names] = entries[index];
    const [address, title] = pages[page];
    const link = element("a", "", ...marked(heading, words));
    link.href = address + (anchor ? "#" + anchor : "");
    const where = whereabouts(title, heading);
    const parts = [
      link, where && element("p", "where", where), text && excerpt(text, words),
      codeLine(names, words),
    ];
    return element("li", "", ...parts.filter(Boolean));
  }

  const quoted = (words) => `“${words.join(" ")}”`;

  function summary({ asked, words, found }) {
    if (!asked.length) return "";
    if (!found.length) {
      return asked.length > 1
        ? "No place holds all of these words. Try one of them."
        : `Nothing found for ${quoted(asked)}. Try another word, or the beginning of a name, such as conv.`;
    }
    const count = found.length > mostPlaces ? `${found.length} places, the best ${mostPlaces} shown`
      : found.length === 1 ? "1 place" : `${found.length} places`;
    return words.every((word, index) => word === asked[index]) ? count
      : `Nothing found for ${quoted(asked)}; showing ${quoted(words)}: ${count}`;
  }

  function search() {
    const answer = find(field.value);
    const shown = answer.found.slice(0, mostPlaces);
    list.replaceChildren(...shown.map((index) => result(index, answer.words)));
    status.textContent = summary(answer);
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", search);
  // A search can be linked to: search.html#padding.
  if (location.hash) field.value = decodeURIComponent(location.hash.slice(1));
  search();
  field.focus();
})();
