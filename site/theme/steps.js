// A chart that moves, one step at a time: by buttons, by the arrow keys, by a swipe, or played once
// the reader starts it. Without this script, and on paper, all steps are seen at once.
"use strict";

(() => {
  const secondsPerStep = 1.2;

  function makeButton(word, label, action) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", action);
    return button;
  }

  function addPlayer(figure) {
    const overview = figure.querySelector(".overview");
    const list = figure.querySelector("ol");
    const steps = [...list.children];
    const last = steps.length - 1;
    let current = 0;
    let timer;

    const previous = makeButton("‹", "Previous step", () => go(current - 1));
    const play = makeButton("Play", "Play the steps", () => (timer ? pause() : start()));
    const next = makeButton("›", "Next step", () => go(current + 1));
    const whole = makeButton("All steps", "Show all steps at once", toggle);
    const place = document.createElement("span");
    place.setAttribute("role", "status");
    const bar = document.createElement("div");
    bar.className = "step-bar";
    bar.append(previous, play, next, place, whole);

    function show(step) {
      current = step;
      steps.forEach((item, index) => { item.hidden = index !== current; });
      place.textContent = `Step ${current + 1} of ${steps.length}`;
      // Not disabled, which would lose the keyboard's focus at the first and last step.
      previous.setAttribute("aria-disabled", current === 0);
      next.setAttribute("aria-disabled", current === last);
    }

    // A step chosen by hand ends the playing.
    function go(step) {
      pause();
      show(Math.max(0, Math.min(last, step)));
    }

    function start() {
      // All at once: a step that still loads would flicker.
      for (const image of list.querySelectorAll("img")) image.loading = "eager";
      if (current === last) show(0);
      // Who listens to the page would hear every step.
      place.setAttribute("aria-live", "off");
      timer = setInterval(() => (current === last ? pause() : show(current + 1)), secondsPerStep * 1000);
      play.textContent = "Pause";
      play.setAttribute("aria-label", "Pause the steps");
    }

    function pause() {
      clearInterval(timer);
      timer = undefined;
      place.removeAttribute("aria-live");
      play.textContent = "Play";
      play.setAttribute("aria-label", "Play the steps");
    }

    function toggle() {
      pause();
      const height = bar.getBoundingClientRect().top;
      showWhole(overview.hidden);
      // The picture grows upwards, so that the pointer stays on the button that turns it back.
      scrollBy({ top: bar.getBoundingClientRect().top - height, behavior: "instant" });
    }

    function showWhole(isWhole) {
      overview.hidden = !isWhole;
      for (const part of [list, previous, play, next, place]) part.hidden = isWhole;
      whole.textContent = isWhole ? "One by one" : "All steps";
      whole.setAttribute("aria-label", isWhole ? "Show one step at a time" : "Show all steps at once");
    }

    figure.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: last }[event.key];
      if (step === undefined || list.hidden) return;
      event.preventDefault();
      go(step);
    });

    let touch;
    list.addEventListener("touchstart", (event) => { touch = event.touches[0]; }, { passive: true });
    list.addEventListener("touchend", (event) => {
      const end = event.changedTouches[0];
      const across = end.clientX - touch.clientX;
      const isSwipe = Math.abs(across) > 30 && Math.abs(across) > Math.abs(end.clientY - touch.clientY);
      if (isSwipe) go(current + (across < 0 ? 1 : -1));
    });

    list.after(bar);
    show(0);
    showWhole(false);
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const figure of document.querySelectorAll(".steps")) addPlayer(figure);
  });
})();
