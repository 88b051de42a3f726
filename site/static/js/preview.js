// In the preview beside the editor: only the step being written is shown, which the editor writes in the
// storage of the tab. A button shows the whole form. Elsewhere there is no such step, and all are shown.

const STEP = "parvis-preview-step";
const WHOLE = "parvis-preview-whole";

const steps = [...document.querySelectorAll("[data-preview-step]")];
const bar = document.querySelector("[data-preview-bar]");

function current() {
  const { number } = JSON.parse(sessionStorage.getItem(STEP) ?? "{}");
  return steps.find(({ dataset }) => dataset.previewStep === String(number));
}

function show() {
  const here = current();
  const alone = Boolean(here) && !sessionStorage.getItem(WHOLE);
  for (const step of steps) step.hidden = alone && step !== here;
  bar.hidden = !here || steps.length < 2;
  for (const button of bar.querySelectorAll("button")) button.hidden = (button.dataset.previewShow === "step") === alone;
}

bar?.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  if (button.dataset.previewShow === "whole") sessionStorage.setItem(WHOLE, "1");
  else sessionStorage.removeItem(WHOLE);
  show();
  bar.querySelector("button:not([hidden])").focus();
});

// Another step is being written.
window.addEventListener("storage", ({ key }) => {
  if (key !== STEP || !bar) return;
  show();
  const here = current();
  if (here?.previousElementSibling?.hidden === false && steps.includes(here.previousElementSibling)) here.scrollIntoView();
  else window.scrollTo(0, 0);
});

if (bar) show();
