// A question that offers a list: which answer before it narrows the list, as a menu of questions.
// The text stays in the page, hidden, and keeps what is stored: the id of the question.

function rowOf(input) {
  return input.closest("[data-contentpath]");
}

function menuFor(input) {
  let menu = input.nextElementSibling;
  if (menu?.tagName === "SELECT") return menu;
  menu = document.createElement("select");
  menu.id = `${input.id}-menu`;
  input.after(menu);
  input.hidden = true;
  rowOf(input).querySelector("label")?.setAttribute("for", menu.id);
  menu.addEventListener("change", () => {
    input.value = menu.value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  return menu;
}

// Draw the menu as the form now is; `before` are the questions that stand before this one.
export function drawList(field, before, byId, { words }) {
  const { source, filterBy, filterAttribute } = field;
  if (!filterBy) return;
  rowOf(filterBy).hidden = !source;
  rowOf(filterAttribute).hidden = !source || !filterBy.value;
  const typed = field.element.querySelector('[data-contentpath="choices"]');
  if (typed) typed.hidden = Boolean(source);
  const menu = menuFor(filterBy);
  const known = before.map(({ id, label }) => [id, label || words.untitled]);
  if (filterBy.value && !known.some(([id]) => id === filterBy.value)) {
    const asked = byId.get(filterBy.value);
    known.push([filterBy.value, asked ? asked.label || words.untitled : words.gone]);
  }
  const mark = JSON.stringify(known);
  if (menu.dataset.mark !== mark) {
    menu.dataset.mark = mark;
    menu.replaceChildren(new Option("—", ""), ...known.map(([id, label]) => new Option(label, id)));
  }
  menu.value = filterBy.value;
}
