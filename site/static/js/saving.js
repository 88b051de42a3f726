// Says whether what is typed is kept. htmx sends it, two seconds after the last key: this only tells
// when it did not go, tries again, and hurries when the page is left.

const AGAIN = 10_000;
const line = document.getElementById("saved");
let typed = false;
let pressed = false;
let again;

const isOurs = (event) => (event.detail.requestConfig?.elt ?? event.detail.elt) === line;
const save = () => window.htmx?.trigger(line, "save");

const form = line?.closest("form");
form?.addEventListener("input", () => {
  typed = true;
});

// A button sends everything: nothing of ours may cross it on the way.
form?.addEventListener("submit", () => {
  pressed = true;
  clearTimeout(again);
  window.htmx?.trigger(line, "htmx:abort");
});

document.addEventListener("htmx:beforeRequest", (event) => {
  if (isOurs(event) && pressed) event.preventDefault();
});

document.addEventListener("htmx:beforeSwap", (event) => {
  // A refusal that says why.
  if (isOurs(event) && event.detail.xhr.status === 409) event.detail.shouldSwap = true;
});

document.addEventListener("htmx:afterRequest", (event) => {
  if (!isOurs(event)) return;
  clearTimeout(again);
  if (pressed) return;
  const { successful, xhr } = event.detail;
  if (successful || xhr?.status === 409) {
    typed = false;
    return;
  }
  line.querySelector("span").textContent = line.dataset.unsaved;
  again = setTimeout(save, AGAIN);
});

document.addEventListener("visibilitychange", () => {
  if (document.hidden && typed && !pressed) save();
});

// A page brought back from the browser's memory knows nothing of what was kept since.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});
