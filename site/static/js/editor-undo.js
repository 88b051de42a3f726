// A question or a step that was deleted is put back by one button, in its place and with its rules.

import { Said } from "./editor-said.js";
import { fill } from "./editor-sentences.js";

const DELETED = "parvis:deleted";

// Tell the editor what is about to be deleted by somebody, and where it stood.
export function tellDeleted(stream, index) {
  const child = stream.children[index];
  const detail = { stream, index, state: child.getState(), collapsed: child.collapsed };
  child.element.dispatchEvent(new CustomEvent(DELETED, { bubbles: true, detail }));
}

export function offerUndo(editor) {
  const { root, catalogue } = editor;
  const said = new Said();
  root.addEventListener(DELETED, ({ target, detail }) => {
    const { stream, index, state, collapsed } = detail;
    const title = target.querySelector("[data-panel-heading-text]").textContent.trim();
    target.after(said.element);
    said.say(fill(catalogue.words.deleted, { label: title || catalogue.words.untitled }), catalogue.words.putBack, () => {
      said.element.remove();
      const made = stream.insert(state, Math.min(index, stream.children.length), { collapsed });
      editor.changed();
      made.element.querySelector(".w-panel__toggle").focus();
    });
  });
}
