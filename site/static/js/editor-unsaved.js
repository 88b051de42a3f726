// Wagtail saves a page while it is written. When the answer comes, Wagtail takes all that stands in the form then
// for what was saved: what was typed in the meantime would be neither saved nor shown in the preview, and leaving
// the page would lose it without a word. What was sent is what was saved: the rest is noticed again.

const PARTS = '[data-w-autosave-target="partials"] [name]';

let sent = null;

function watcher() {
  return window.wagtail.app.queryController("w-unsaved");
}

// What the person wrote, without what the server's answer has just changed in the form.
function written(text, others) {
  return [...new URLSearchParams(text)].filter(([name]) => !others.has(name)).toString();
}

document.addEventListener("w-autosave:save", () => {
  sent = watcher()?.formData ?? null;
});

document.addEventListener("w-autosave:success", ({ target, detail }) => {
  const unsaved = watcher();
  if (!unsaved || sent === null) return;
  const others = new Set(Object.keys(detail.data?.field_updates ?? {}));
  for (const { name } of target.querySelectorAll(PARTS)) others.add(name);
  if (written(sent, others) === written(unsaved.formData, others)) return;
  unsaved.initialFormData = sent;
  unsaved.previousFormData = sent;
});
