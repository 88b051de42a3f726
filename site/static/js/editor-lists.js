// A question that offers answers: menus of the question whose answer narrows its list, and of the
// answer that a condition is about. The texts stay in the page, hidden, and keep what is stored: ids.

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
  for (const name of ["choices", "choice_rules"]) {
    const typed = field.element.querySelector(`[data-contentpath="${name}"]`);
    if (typed) typed.hidden = Boolean(source);
  }
  const known = before.map(({ id, label }) => [id, label || words.untitled]);
  if (filterBy.value && !known.some(([id]) => id === filterBy.value)) {
    const asked = byId.get(filterBy.value);
    known.push([filterBy.value, asked ? asked.label || words.untitled : words.gone]);
  }
  fill(filterBy, known, "—");
}

// Which answer of a question a condition is about, as a menu of its answers.
export function drawChoice(choice, field, { words }) {
  const known = field.choices.filter(({ text }) => text).map(({ id, text }) => [id, text]);
  if (choice.value && !known.some(([id]) => id === choice.value)) known.push([choice.value, words.removed]);
  fill(choice, known, words.chooseAnswer);
}

// Which question of the same screen a place on the map fills in: one where people write.
export function drawTargets(field, around, { words }) {
  const known = around.filter(({ kind }) => ["text", "number"].includes(kind)).map(({ id, label }) => [id, label || words.untitled]);
  for (const input of field.fills) {
    const gone = input.value && !known.some(([id]) => id === input.value);
    fill(input, gone ? [...known, [input.value, words.gone]] : known, "—");
  }
}

function fill(input, known, nothing) {
  const menu = menuFor(input);
  const mark = JSON.stringify(known);
  if (menu.dataset.mark !== mark) {
    menu.dataset.mark = mark;
    menu.replaceChildren(new Option(nothing, ""), ...known.map(([id, text]) => new Option(text, id)));
  }
  menu.value = input.value;
}
