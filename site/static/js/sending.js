// What becomes of a form on its way: it leaves once, however often one presses, and it does not leave
// where there is no network, nor a server that answers: the page and what was typed in it would be lost.
// [data-lost]   what is said then, hidden until this runs

const PATIENCE = 8000;
const DEAD = [502, 503, 504];
const lost = document.querySelector("[data-lost]");
let isLeaving = false;
let isSure = false;
let isBehind = false;

function say() {
  isLeaving = false;
  lost.hidden = false;
  lost.focus();
}

// Nothing is drawn for this question: it costs next to nothing, and a dead server has no answer to it.
async function answers(address) {
  try {
    const { status } = await fetch(address, { method: "OPTIONS", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    return !DEAD.includes(status);
  } catch {
    return false;
  }
}

async function leave(form, button) {
  if (!await answers(form.action)) {
    say();
    return;
  }
  lost.hidden = true;
  isSure = true;
  form.requestSubmit(button);
  isSure = false;
  setTimeout(() => { isLeaving = false; }, PATIENCE);
}

// Before anybody else hears of it: what does not leave was not pressed.
document.addEventListener("submit", (event) => {
  if (isSure || !event.target.closest(".form-page")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isLeaving) return;
  isLeaving = true;
  if (navigator.onLine) leave(event.target, event.submitter);
  else say();
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
