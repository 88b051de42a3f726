// The desk works without this: it spares a second click, and puts the cursor where there is something to correct.
const once = (event) => {
  const form = event.target.closest("[data-desk-once]");
  if (!form) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  form.querySelector("[type=submit]").setAttribute("aria-disabled", "true");
};

document.addEventListener("submit", once);
// Back from another page, the browser shows the form as it was left.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("[data-desk-once]")) {
    delete form.dataset.sent;
    form.querySelector("[type=submit]").removeAttribute("aria-disabled");
  }
});
document.querySelector("[data-desk-focus]")?.focus();
