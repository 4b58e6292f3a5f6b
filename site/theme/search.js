// Search in the index that assets/search-index.js brings: while typing, without any request.
"use strict";

(() => {
  const form = document.querySelector(".search");
  const field = document.getElementById("search-field");
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-results");
  const { pages, entries } = window.lessonsSearchIndex;
  const shown = 30;

  // Lowercased once: the text as it is searched, beside the text as it is shown.
  const texts = entries.map(([, , heading, text]) => ({
    heading: heading.toLowerCase(),
    text: text.toLowerCase(),
  }));

  // Where a word begins counts more than where it merely stands, a heading more than text.
  function rank(text, word, atStart, inside) {
    const position = text.indexOf(word);
    if (position < 0) return 0;
    return new RegExp("(^|[^\\p{L}\\p{N}])" + RegExp.escape(word), "u").test(text) ? atStart : inside;
  }

  if (!RegExp.escape) {
    RegExp.escape = (text) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
  }

  function matches(words) {
    const found = [];
    texts.forEach((entry, index) => {
      let score = 0;
      for (const word of words) {
        const own = rank(entry.heading, word, 8, 4) + rank(entry.text, word, 2, 1);
        if (own === 0) return;
        score += own;
      }
      found.push([score, index]);
    });
    // The order of the course decides between equals.
    return found.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  }

  // The text around the first word found, the words in it marked.
  function excerpt(index, words) {
    const text = entries[index][3];
    const first = Math.max(0, Math.min(...words.map((word) => {
      const position = texts[index].text.indexOf(word);
      return position < 0 ? Infinity : position;
    })));
    const start = Number.isFinite(first) ? Math.max(0, first - 60) : 0;
    // From a word's beginning to a word's end.
    const end = text.indexOf(" ", Math.min(text.length, start + 170));
    const piece = text.slice(start && text.indexOf(" ", start) + 1, end < 0 ? text.length : end);
    const holder = document.createElement("p");
    if (start > 0) holder.append("… ");
    const pattern = new RegExp(words.map(RegExp.escape).join("|"), "giu");
    let shown = 0;
    for (const match of piece.matchAll(pattern)) {
      holder.append(piece.slice(shown, match.index));
      const mark = document.createElement("mark");
      mark.textContent = match[0];
      holder.append(mark);
      shown = match.index + match[0].length;
    }
    holder.append(piece.slice(shown) + (end < 0 ? "" : " …"));
    return holder;
  }

  function result(index, words) {
    const [page, anchor, heading] = entries[index];
    const [address, title] = pages[page];
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = address + (anchor ? "#" + anchor : "");
    link.textContent = heading;
    const where = document.createElement("span");
    where.className = "where";
    // The part's name once: it may be the heading itself.
    where.textContent = title.endsWith(` · ${heading}`) ? title.slice(0, -heading.length - 3) : title;
    item.append(link, where, excerpt(index, words));
    return item;
  }

  function search() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length ? matches(words) : [];
    list.replaceChildren(...found.slice(0, shown).map(([, index]) => result(index, words)));
    status.textContent = !words.length ? ""
      : found.length === 0 ? "Nothing found"
      : found.length > shown ? `${found.length} places, the best ${shown} shown`
      : `${found.length} ${found.length === 1 ? "place" : "places"}`;
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", search);
  // A search can be linked to: search.html#padding.
  if (location.hash) field.value = decodeURIComponent(location.hash.slice(1));
  search();
  field.focus();
})();
