// What becomes of a form on its way: it leaves once, however often one presses, and it does not leave
// where there is no network, since the page and what was typed in it would be lost.
// [data-lost]   what is said then, hidden until this runs

const PATIENCE = 8000;
const lost = document.querySelector("[data-lost]");
let isLeaving = false;
let isBehind = false;

function say() {
  lost.hidden = false;
  lost.focus();
}

// Before anybody else hears of it: what does not leave was not pressed.
document.addEventListener("submit", (event) => {
  if (!event.target.closest(".form-page")) return;
  if (isLeaving || !navigator.onLine) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!isLeaving) say();
    return;
  }
  isLeaving = true;
  setTimeout(() => { isLeaving = false; }, PATIENCE);
}, { capture: true });

// The page comes back whole when one presses "back".
window.addEventListener("pageshow", () => { isLeaving = false; });

// The questions could not be asked anew: say so where one is, and ask again once it is possible.
for (const fault of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(fault, ({ target }) => {
    if (target.id !== "questions") return;
    isBehind = true;
    lost.hidden = false;
  });
}

document.addEventListener("htmx:afterSwap", ({ target }) => {
  if (target.id !== "questions") return;
  isBehind = false;
  lost.hidden = true;
});

window.addEventListener("online", () => {
  lost.hidden = true;
  const governing = isBehind && document.querySelector("#questions .governs :is(input, select, textarea):not([type=hidden])");
  if (governing) governing.dispatchEvent(new Event("change", { bubbles: true }));
});
