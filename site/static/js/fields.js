// Brings the modules of the fields that ask for one, now and when a question appears later.
// [data-module] names the module's address; it defines a custom element, which then wakes by itself.
// While the server says how the questions become, people go on: what they typed meanwhile, and the
// files they chose, are put back in the new questions.

const brought = new Set();

function bring() {
  for (const { dataset } of document.querySelectorAll("[data-module]")) {
    if (brought.has(dataset.module)) continue;
    brought.add(dataset.module);
    import(dataset.module);
  }
}

const CONTROLS = "#questions :is(input, select, textarea)[id]:not([type=hidden])";
let sent = new Map();
let meanwhile = new Map();

function state(control) {
  if (control.type === "file") return control.files.length ? control.files : null;
  return ["radio", "checkbox"].includes(control.type) ? control.checked : control.value;
}

function states() {
  return new Map([...document.querySelectorAll(CONTROLS)].map((control) => [control.id, state(control)]));
}

function putBack(control) {
  if (!control || !meanwhile.has(control.id)) return;
  const kept = meanwhile.get(control.id);
  if (control.type === "file") control.files = kept;
  else if (typeof kept === "boolean") control.checked = kept;
  else control.value = kept;
}

function ofQuestions(event) {
  return event.target.id === "questions";
}

document.addEventListener("htmx:beforeRequest", (event) => {
  if (ofQuestions(event)) sent = states();
});
document.addEventListener("htmx:beforeSwap", (event) => {
  if (!ofQuestions(event)) return;
  const changed = [...states()].filter(([id, now]) => now instanceof FileList || (now !== null && now !== sent.get(id)));
  meanwhile = new Map(changed);
});
document.addEventListener("htmx:afterSwap", (event) => {
  bring();
  if (ofQuestions(event)) document.querySelectorAll(CONTROLS).forEach(putBack);
});

bring();
