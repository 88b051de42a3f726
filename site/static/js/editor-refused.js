// What kept the page from being published and stands outside its form: each with the button that mends it.

import { button } from "./editor-bound.js";

const ACTS = {
  fill: (field, { target }) => {
    field.value = target;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  },
  open: (field) => field.focus(),
  remove: (block) => block.querySelector(':scope > section [data-streamfield-action="DELETE"]').click(),
};

// The field of the page, or the block in it, that a fault is about.
function placeOf(form, [name, id]) {
  if (!id) return form.querySelector(`[name="${CSS.escape(name)}"]`);
  return form.querySelector(`[data-contentpath="${CSS.escape(name)}"] [data-contentpath="${CSS.escape(id)}"]`);
}

function draw(form, fault) {
  const place = placeOf(form, fault.at);
  if (!place) return;
  const line = document.createElement("p");
  line.className = "parvis-mend";
  const mend = button(fault.label, () => {
    ACTS[fault.act](place, fault);
    line.remove();
  });
  line.append(mend);
  if (fault.at.length > 1) place.prepend(line);
  else place.closest("[data-field-input]").after(line);
}

export function drawRefused({ form, refused }) {
  if (!refused) return;
  // Wagtail draws the other streams of the page after this one.
  const later = () => setTimeout(() => refused.forEach((fault) => draw(form, fault)));
  if (document.readyState === "complete") later();
  else window.addEventListener("load", later);
}
