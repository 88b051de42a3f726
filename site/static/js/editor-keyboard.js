// Adding a question: the menu of kinds takes the focus as soon as it is there, says what each kind is for,
// and finds it by that too.

const MOST_PICTURES = 20;

function focusMenu(button, picture = 0) {
  const search = button.parentElement.querySelector('[data-tippy-root] [role="combobox"]');
  if (search) search.focus();
  else if (picture < MOST_PICTURES) requestAnimationFrame(() => focusMenu(button, picture + 1));
}

export function followMenus(root) {
  root.addEventListener("click", ({ target }) => {
    const button = target.closest(".c-sf-add-button");
    if (button) focusMenu(button);
  });
  // Leaving the menu goes back to the button that opened it.
  root.addEventListener("keydown", ({ key, target }) => {
    const menu = key === "Escape" && target.closest("[data-tippy-root]");
    const button = menu && menu.parentElement.querySelector(":scope > .c-sf-add-button");
    if (button) requestAnimationFrame(() => button.focus());
  });
}

// Wagtail draws and searches the label of a kind: what it is for is the second line of it.
export function sayUses(control) {
  const read = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "blockItems")?.get;
  if (!read) return control;
  const said = (item) => ({ ...item, label: [item.label, item.description].filter(Boolean).join("\n") });
  const get = () => read.call(control).map((group) => ({ ...group, items: group.items.map(said) }));
  Object.defineProperty(control, "blockItems", { get });
  return control;
}
