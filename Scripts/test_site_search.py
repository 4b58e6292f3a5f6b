"""What Scripts/test_site.py asks of the search page."""

import re

from playwright.sync_api import TimeoutError


def check_search(site, browser):
    """A word that stands once in the course is found, quickly, on the page that holds it."""
    path = site.root / "search.html"
    page = browser.new_page()
    page.goto(path.as_uri())
    word, address = page.evaluate(
        """() => {
          const { pages, entries } = window.lessonsSearchIndex;
          const counts = new Map();
          entries.forEach(([number, anchor, , text]) => {
            for (const word of new Set(text.toLowerCase().match(/[a-z]{9,}/g))) {
              counts.set(word, [...(counts.get(word) ?? []), [number, anchor]]);
            }
          });
          const single = [...counts].filter(([, places]) => places.length === 1);
          const [word, [[number, anchor]]] = single[Math.floor(single.length / 2)];
          return [word, pages[number][0] + (anchor ? '#' + anchor : '')];
        }"""
    )
    slowest = page.evaluate(
        """(words) => {
          const field = document.getElementById('search-field');
          let slowest = 0;
          for (const typed of words.flatMap(w => [...w].map((_, i) => w.slice(0, i + 1)))) {
            field.value = typed;
            const start = performance.now();
            field.dispatchEvent(new Event('input'));
            document.body.offsetHeight;
            slowest = Math.max(slowest, performance.now() - start);
          }
          return slowest;
        }""",
        [misspelled(word), word],
    )
    found = page.eval_on_selector_all(
        "#search-results a", "all => all.map(a => a.getAttribute('href'))"
    )
    if address not in found:
        site.find(path, f"the word {word} of {address} is not found")
    check_answers(site, page, path, word, address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    try:
        page.wait_for_url(lambda url: "search.html" not in url, timeout=10_000)
    except TimeoutError:
        site.find(path, "the keyboard does not follow a result")
    page.close()
    return slowest


def misspelled(word):
    """The word with two neighboring letters in each other's place."""
    at = next(i for i in range(2, len(word)) if word[i] != word[i + 1])
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def check_answers(site, page, path, word, address):
    """Headings come first, a misspelled word is mended, PyTorch's names lead to their page."""

    def answers(query):
        page.fill("#search-field", query)
        results = "#search-results li"
        return page.eval_on_selector_all(
            results, "all => all.map(a => [a.querySelector('a').getAttribute('href'), a.innerText])"
        )

    def status():
        return page.locator("#search-status").inner_text()

    index = page.evaluate("window.lessonsSearchIndex")
    headings = {heading for _, _, heading, *_ in index["entries"]}
    for heading in sorted(name for name in headings if re.fullmatch(r"\w{4,}( \w{4,})?", name)):
        found = answers(f"{heading.lower()}(")
        if not found or found[0][1].split("\n")[0] != heading:
            site.find(path, f"the heading “{heading}” is not the first answer to itself")
    found = [result for result, _ in answers(misspelled(word))]
    if address not in found or f"showing “{word}”" not in status():
        site.find(path, f"{misspelled(word)} is not taken for {word}: {status()}")
    if answers("qqqqqqqq") or "Try" not in status():
        site.find(path, f"who finds nothing gets no advice: {status()}")
    texts = {True: "", False: ""}
    for number, _, _, text, *_ in index["entries"]:
        texts[index["pages"][number][0] == "names.html"] += f" {text.lower()}"
    names = set(re.findall(r"[a-z]+_[a-z]+", texts[True]))
    name = min(name for name in names if name not in texts[False])
    if not any(result.startswith("names.html#") for result, _ in answers(name)):
        site.find(path, f"{name} does not lead to the page of names")
    answers(word)
    page.focus("#search-field")
