// What becomes of a form on its way: it leaves once, however often one presses, and it does not leave
// where there is no network, since the page and what was typed in it would be lost.
// [data-lost]   what is said then, hidden until this runs

const PATIENCE = 8000;
const lost = document.querySelector("[data-lost]");
let isLeaving = false;
let isBehind = false;

function stay(event) {
  event.preventDefault();
  lost.hidden = false;
  lost.focus();
}

document.addEventListener("submit", (event) => {
  if (!event.target.closest(".form-page")) return;
  if (isLeaving) return event.preventDefault();
  if (!navigator.onLine) return stay(event);
  isLeaving = true;
  setTimeout(() => { isLeaving = false; }, PATIENCE);
});

// The page comes back whole when one presses "back".
window.addEventListener("pageshow", () => { isLeaving = false; });

// The questions could not be asked anew: say so where one is, and ask again once it is possible.
for (const fault of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(fault, () => {
    isBehind = true;
    lost.hidden = false;
  });
}

document.addEventListener("htmx:afterSwap", () => {
  isBehind = false;
  lost.hidden = true;
});

window.addEventListener("online", () => {
  lost.hidden = true;
  const governing = isBehind && document.querySelector("#questions .governs :is(input, select, textarea):not([type=hidden])");
  if (governing) governing.dispatchEvent(new Event("change", { bubbles: true }));
});
