// Small comforts: the theme switch, copy buttons, links to cells. The page is complete without them.
"use strict";

(() => {
  const root = document.documentElement;
  const dark = "(prefers-color-scheme:dark)";
  const systemIsDark = window.matchMedia(dark);
  // What always holds, and what never does.
  const chosen = { dark: "(min-width:0)", light: "(max-width:0)" };

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
    return document.querySelectorAll("picture source");
  }

  // The browser chooses a chart's picture by the system's theme and the screen's width; a choice
  // made with the switch overrules the theme.
  function applyTheme() {
    if (theme) root.dataset.theme = theme;
    for (const source of charts()) {
      source.dataset.media ??= source.media;
      source.media = source.dataset.media.replace(dark, chosen[theme] ?? dark);
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

  // On paper nothing unfolds, and everything is wide and light.
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
    for (const line of document.querySelectorAll(".try-it")) {
      addCopyButton(line, line.querySelector("code"), "this command");
    }
    window.addEventListener("beforeprint", prepareForPrint);
    window.addEventListener("afterprint", applyTheme);
  });
})();
