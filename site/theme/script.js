// Small comforts: the theme switch, copy buttons, links to cells, charts that move. The page is
// complete without them.
"use strict";

(() => {
  const root = document.documentElement;
  const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");

  // Pages opened as files may have no storage.
  const memory = {
    get theme() {
      try { return localStorage.getItem("theme"); } catch { return null; }
    },
    set theme(value) {
      try { localStorage.setItem("theme", value); } catch { /* the choice lasts for this page */ }
    },
  };

  let theme = memory.theme;

  function isDark() {
    return theme ? theme === "dark" : systemIsDark.matches;
  }

  function charts() {
    return document.querySelectorAll("source[data-theme=dark]");
  }

  // A chart comes in two pictures, of which the browser chooses by the system's theme; a choice
  // made with the switch overrules it.
  function applyTheme() {
    if (theme) root.dataset.theme = theme;
    for (const source of charts()) {
      source.media = theme ? (theme === "dark" ? "all" : "not all") : "(prefers-color-scheme: dark)";
    }
    const button = document.querySelector(".theme-switch");
    if (button) button.textContent = isDark() ? "Light theme" : "Dark theme";
  }

  function addThemeSwitch() {
    const button = document.querySelector(".theme-switch");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      theme = isDark() ? "light" : "dark";
      memory.theme = theme;
      applyTheme();
    });
    systemIsDark.addEventListener("change", applyTheme);
  }

  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    // Pages opened as files have no clipboard interface everywhere.
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }

  function addAnchor(code) {
    const link = document.createElement("a");
    link.className = "anchor";
    link.href = "#" + code.closest(".cell").id;
    link.textContent = "#";
    link.setAttribute("aria-label", "Link to this cell");
    code.append(link);
  }

  function addCopyButton(holder, code, what) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy " + what);
    button.addEventListener("click", async () => {
      await copy(code.textContent);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    holder.append(button);
  }

  // A chart that moves: its first step stands still until the reader starts it. Who wants no motion
  // goes from step to step by hand.
  function addSteps(figure) {
    const list = figure.querySelector("ol");
    const steps = [...list.children];
    const wantsNoMotion = window.matchMedia("(prefers-reduced-motion: reduce)");
    let current = 0;
    let timer = null;

    const bar = document.createElement("p");
    bar.className = "step-bar";
    const play = addButton("Play", () => (timer ? pause() : start()));
    const back = addButton("Back", () => go(current - 1));
    const next = addButton("Next", () => go(current + 1));
    const place = document.createElement("span");
    bar.append(place);

    function addButton(text, action) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", action);
      bar.append(button);
      return button;
    }

    function show(index) {
      current = (index + steps.length) % steps.length;
      steps.forEach((step, number) => { step.hidden = number !== current; });
      place.textContent = `Step ${current + 1} of ${steps.length}`;
    }

    function go(index) {
      pause();
      show(index);
    }

    function start() {
      // All at once: a step that still loads would flicker.
      for (const image of list.querySelectorAll("img")) image.loading = "eager";
      timer = setInterval(() => show(current + 1), 1200);
      play.textContent = "Pause";
    }

    function pause() {
      clearInterval(timer);
      timer = null;
      play.textContent = "Play";
    }

    function applyMotion() {
      if (wantsNoMotion.matches) pause();
      play.hidden = wantsNoMotion.matches;
    }

    wantsNoMotion.addEventListener("change", applyMotion);
    applyMotion();
    show(0);
    list.hidden = false;
    figure.querySelector(".overview").hidden = true;
    list.after(bar);
  }

  // On paper nothing unfolds, and everything is light.
  function prepareForPrint() {
    for (const source of charts()) source.media = "not all";
    for (const fold of document.querySelectorAll("details.fold:not([open])")) fold.open = true;
  }

  applyTheme();
  document.addEventListener("DOMContentLoaded", () => {
    applyTheme();
    addThemeSwitch();
    for (const code of document.querySelectorAll(".code")) {
      addAnchor(code);
      addCopyButton(code, code.querySelector("code"), "this cell");
    }
    for (const figure of document.querySelectorAll(".steps")) addSteps(figure);
    for (const line of document.querySelectorAll(".try-it")) {
      addCopyButton(line, line.querySelector("code"), "this command");
    }
    window.addEventListener("beforeprint", prepareForPrint);
    window.addEventListener("afterprint", applyTheme);
  });
})();
