// A process that a chart shows as a strip of pictures, one step at a time: by buttons, by the arrow
// keys, by a swipe, or played. Without this script, and on paper, the strip stands there.
"use strict";

(() => {
  const secondsPerStep = 1.2;

  function button(word, label, action) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", action);
    return button;
  }

  function makePlayer(template) {
    const strip = template.previousElementSibling;
    const steps = [...template.content.querySelectorAll("picture")];
    const images = steps.map((step) => step.querySelector("img"));
    let index = 0;
    let timer;

    const stage = document.createElement("div");
    stage.className = "stage";
    // One size for all steps, so that nothing below them moves.
    const width = Math.max(...images.map((image) => image.width));
    const height = Math.max(...images.map((image) => image.height));
    stage.style.aspectRatio = `${width} / ${height}`;
    stage.style.maxWidth = `${width}px`;
    for (const image of images) image.style.width = `${(100 * image.width) / width}%`;

    const place = document.createElement("span");
    place.className = "place-in-steps";
    place.setAttribute("role", "status");
    const previous = button("‹", "Previous step", () => go(index - 1));
    const next = button("›", "Next step", () => go(index + 1));
    const play = button("Play", "Play the steps", () => (timer ? stop() : start()));
    const whole = button("All steps", "Show all steps at once", toggle);
    const controls = document.createElement("div");
    controls.className = "step-controls";
    controls.append(previous, play, next, place, whole);

    const player = document.createElement("div");
    player.className = "steps-player";
    player.setAttribute("role", "group");
    player.setAttribute("aria-label", "Steps");
    player.append(stage, controls);

    function show() {
      stage.replaceChildren(steps[index]);
      document.dispatchEvent(new Event("lessons:pictures"));
      place.textContent = `Step ${index + 1} of ${steps.length}`;
      previous.disabled = index === 0;
      next.disabled = index === steps.length - 1;
    }

    // A step chosen by hand ends the playing.
    function go(step) {
      stop();
      index = Math.max(0, Math.min(steps.length - 1, step));
      show();
    }

    function start() {
      if (index === steps.length - 1) index = 0;
      show();
      place.setAttribute("aria-live", "off");
      play.textContent = "Pause";
      play.setAttribute("aria-label", "Pause the steps");
      timer = setInterval(() => {
        if (index === steps.length - 1) return stop();
        index += 1;
        show();
      }, secondsPerStep * 1000);
    }

    function stop() {
      clearInterval(timer);
      timer = undefined;
      place.removeAttribute("aria-live");
      play.textContent = "Play";
      play.setAttribute("aria-label", "Play the steps");
    }

    function toggle() {
      stop();
      const isWhole = player.classList.toggle("is-whole");
      strip.classList.toggle("strip", !isWhole);
      whole.textContent = isWhole ? "One by one" : "All steps";
      whole.setAttribute("aria-label", isWhole ? "Show one step at a time" : "Show all steps at once");
      for (const part of [stage, previous, next, play, place]) part.hidden = isWhole;
    }

    player.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: steps.length - 1 };
      if (!(event.key in step) || player.classList.contains("is-whole")) return;
      event.preventDefault();
      go(step[event.key]);
    });

    let touched;
    stage.addEventListener("touchstart", (event) => { touched = event.touches[0]; }, { passive: true });
    stage.addEventListener("touchend", (event) => {
      const end = event.changedTouches[0];
      const across = end.clientX - touched.clientX;
      if (Math.abs(across) < 30 || Math.abs(across) < Math.abs(end.clientY - touched.clientY)) return;
      go(index + (across < 0 ? 1 : -1));
    });

    strip.classList.add("strip");
    strip.after(player);
    show();
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const template of document.querySelectorAll("template.steps")) makePlayer(template);
  });
})();
