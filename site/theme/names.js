// What the names in a cell stand for: shown beside the name under the pointer or the keyboard's
// focus. The words are those of the list below the section's cells.
"use strict";

(() => {
  let tip;
  let shown;

  // The entry of a name in its section's list: section.name-7 for a name in section.cell-2.
  function entry(name) {
    const cell = name.closest(".cell").id;
    const section = cell.slice(0, cell.lastIndexOf(".cell-"));
    return document.getElementById(`${section}.name-${name.dataset.n}`);
  }

  function makeTip() {
    tip = document.createElement("div");
    tip.id = "name-tip";
    tip.className = "name-tip";
    tip.setAttribute("role", "tooltip");
    tip.hidden = true;
    document.body.append(tip);
  }

  // Below the name, or above it where there is no room.
  function place(name) {
    // Measured at the corner: at the edge where the last one stood it would be narrower.
    tip.style.left = tip.style.top = "0";
    const box = name.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(box.left, width - tip.offsetWidth - 8));
    const isLow = box.bottom + tip.offsetHeight + 8 > innerHeight && box.top > tip.offsetHeight + 8;
    const top = isLow ? box.top - tip.offsetHeight - 6 : box.bottom + 6;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${top + scrollY}px`;
  }

  function show(name) {
    const words = entry(name)?.querySelector("dd");
    if (!words || shown === name) return;
    hide();
    shown = name;
    tip.replaceChildren(...words.cloneNode(true).childNodes);
    tip.hidden = false;
    name.setAttribute("aria-describedby", tip.id);
    name.classList.add("is-shown");
    place(name);
  }

  function hide() {
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown.classList.remove("is-shown");
    shown = undefined;
    tip.hidden = true;
  }

  // A cell's names are one stop of the Tab key; arrows lead from one to the next.
  function makeReachable(code) {
    const names = [...code.querySelectorAll("[data-n]")].filter(entry);
    names.forEach((name, index) => {
      name.tabIndex = index === 0 ? 0 : -1;
      name.setAttribute("role", "button");
    });
    code.addEventListener("keydown", (event) => {
      const index = names.indexOf(event.target);
      if (index < 0) return;
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const next = event.key === "Home" ? 0 : event.key === "End" ? names.length - 1 : index + step;
      if (!names[next]) return;
      event.preventDefault();
      event.target.tabIndex = -1;
      names[next].tabIndex = 0;
      names[next].focus();
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    makeTip();
    for (const code of document.querySelectorAll(".code code")) makeReachable(code);
    const nameAt = (event) => event.target.closest?.(".code [data-n]");
    document.addEventListener("pointerover", (event) => {
      const name = nameAt(event);
      if (name) show(name);
      else if (shown && !tip.contains(event.target) && document.activeElement !== shown) hide();
    });
    document.addEventListener("focusin", (event) => {
      const name = nameAt(event);
      if (name) show(name);
      else hide();
    });
    document.addEventListener("pointerdown", (event) => {
      if (!nameAt(event) && !tip.contains(event.target)) hide();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") hide();
    });
  });
})();
