// Publishing while the network is cut would lead away from the page, to an error of the browser: it says so
// instead, and what was written stays on screen.

export function guardOffline({ root, catalogue }) {
  const form = root.closest("form");
  const guard = (event) => {
    if (navigator.onLine || !event.target.closest("[type=submit]")) return;
    event.preventDefault();
    event.stopPropagation();
    const detail = { clear: true, type: "error", text: catalogue.words.offline };
    document.dispatchEvent(new CustomEvent("w-messages:add", { detail }));
  };
  // Before Wagtail says on the button that it is being published.
  form.addEventListener("click", guard, { capture: true });
}
