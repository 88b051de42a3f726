// Brings the modules of the fields that ask for one, now and when a question appears later.
// [data-module] names the module's address; it defines a custom element, which then wakes by itself.

const brought = new Set();

function bring() {
  for (const { dataset } of document.querySelectorAll("[data-module]")) {
    if (brought.has(dataset.module)) continue;
    brought.add(dataset.module);
    import(dataset.module);
  }
}

bring();
document.addEventListener("htmx:afterSwap", bring);
