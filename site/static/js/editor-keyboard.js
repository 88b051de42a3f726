// Adding a block by keyboard: the menu of kinds takes the focus as soon as it is there.

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
}
