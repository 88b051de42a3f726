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
const sent = new WeakMap();
const meanwhile = new Map();

// A file that has just been kept stands among the questions: its control must come back empty.
function same(now, before) {
  if (!(now instanceof FileList) || !(before instanceof FileList)) return now === before;
  const told = (files) => [...files].map(({ name, size, lastModified }) => [name, size, lastModified].join()).join();
  return told(now) === told(before);
}

function state(control) {
  if (control.type === "file") return control.files.length ? control.files : null;
  return ["radio", "checkbox"].includes(control.type) ? control.checked : control.value;
}

function states() {
  return new Map([...document.querySelectorAll(CONTROLS)].map((control) => [control.id, state(control)]));
}

// Says whether there was something to put back; what has no control any more waits for the next questions.
function putBack(control) {
  if (!meanwhile.has(control.id)) return false;
  const kept = meanwhile.get(control.id);
  meanwhile.delete(control.id);
  if (control.type === "file") control.files = kept;
  else if (typeof kept === "boolean") control.checked = kept;
  else control.value = kept;
  return true;
}

function attaches(event) {
  return event.detail.requestConfig.elt.id === "attach";
}

function ofQuestions(event) {
  return event.target.id === "questions";
}

document.addEventListener("htmx:beforeRequest", (event) => {
  if (ofQuestions(event) || event.target.id === "attach") sent.set(event.detail.xhr, states());
});
document.addEventListener("htmx:beforeSwap", (event) => {
  if (!ofQuestions(event)) return;
  const before = sent.get(event.detail.xhr) ?? new Map();
  const files = (now) => now instanceof FileList && !attaches(event);
  for (const [id, now] of states()) {
    if (files(now) || (now !== null && !same(now, before.get(id)))) meanwhile.set(id, now);
  }
});
document.addEventListener("htmx:afterSwap", (event) => {
  bring();
  if (!ofQuestions(event)) return;
  const back = [...document.querySelectorAll(CONTROLS)].filter(putBack);
  // Whoever goes on with the keyboard was being led there when the questions changed.
  const at = document.activeElement;
  if (at.matches(":focus-visible")) at.scrollIntoView({ block: "nearest" });
  // A file was kept while somebody answered: the questions are those of before.
  if (attaches(event)) back.find((control) => control.closest(".governs"))?.dispatchEvent(new Event("change", { bubbles: true }));
});

bring();
