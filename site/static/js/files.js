// Files while the questions change: what was said of a refused one stays said, since nothing of it is
// kept and the server could not say it again; one chosen in a window opened before goes to the control
// that has taken the place of the one it was opened from.

const FIELD = "#questions .upload";
const refused = new Map();

function remember(field) {
  refused.set(field.querySelector("[type=file]").id, field.querySelector(".invalid-feedback"));
}

function sayAgain(words, id) {
  const input = document.getElementById(id);
  const field = input?.closest(".upload:not(.has-error)");
  if (!field) return;
  field.classList.add("has-error");
  field.querySelector(".form-label").after(words);
  input.classList.add("is-invalid");
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${words.id}`.trim());
}

function bringHere({ target }) {
  const now = target.isConnected ? null : document.getElementById(target.id);
  if (!now) return;
  now.files = target.files;
  now.dispatchEvent(new Event("change", { bubbles: true }));
}

document.addEventListener("click", ({ target }) => {
  if (target.matches?.(`${FIELD} [type=file]`)) target.addEventListener("change", bringHere);
});
document.addEventListener("htmx:beforeSwap", ({ target, detail }) => {
  if (target.id !== "questions" || detail.requestConfig.elt.id === "attach") return;
  document.querySelectorAll(`${FIELD}.has-error`).forEach(remember);
});
document.addEventListener("htmx:afterSwap", ({ target }) => {
  if (target.id !== "questions") return;
  refused.forEach(sayAgain);
  refused.clear();
});
