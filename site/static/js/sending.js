// What becomes of a form on its way: it leaves once, however often one presses, and it does not leave
// where there is no network, nor from a server known to be down: what was typed in it would be lost.
// [data-lost]   what is said then, hidden until this runs

const PATIENCE = 8000;
const FRESH = 300;
const DEAD = [502, 503, 504];
const lost = document.querySelector("[data-lost]");
let isLeaving = false;
let isDead = false;
let asked = Date.now();
let isBehind = false;

function say() {
  isLeaving = false;
  lost.hidden = false;
  lost.focus();
}

// Nothing is drawn for this question: it costs next to nothing, and a dead server has no answer to it.
async function ask(address) {
  try {
    const { status } = await fetch(address, { method: "OPTIONS", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    isDead = DEAD.includes(status);
  } catch {
    isDead = true;
  }
  asked = Date.now();
}

// Asked when a hand comes near a button, so that a press still leaves at once.
for (const near of ["pointerover", "pointerdown", "focusin"]) {
  document.addEventListener(near, ({ target }) => {
    const form = target.closest(".form-page form [type=submit]")?.form;
    if (form && Date.now() - asked > FRESH) ask(form.action);
  });
}

async function leaveIfAnswered(form, value) {
  await ask(form.action);
  // The questions may have been replaced meanwhile, and the button with them.
  const button = [...form.elements].find((one) => one.type === "submit" && one.value === value);
  if (isDead || !button) {
    say();
    return;
  }
  lost.hidden = true;
  isLeaving = false;
  form.requestSubmit(button);
}

function mayLeave(event) {
  if (isLeaving) return false;
  if (!navigator.onLine) {
    say();
    return false;
  }
  isLeaving = true;
  if (!isDead) {
    setTimeout(() => { isLeaving = false; }, PATIENCE);
    return true;
  }
  leaveIfAnswered(event.target, event.submitter?.value);
  return false;
}

// Before anybody else hears of it: what does not leave was not pressed.
document.addEventListener("submit", (event) => {
  if (!event.target.closest(".form-page") || mayLeave(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true });

// What the page keeps by itself tells too.
document.addEventListener("htmx:sendError", () => { isDead = true; });
document.addEventListener("htmx:afterRequest", ({ detail: { xhr } }) => {
  if (xhr?.status) isDead = DEAD.includes(xhr.status);
});

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
