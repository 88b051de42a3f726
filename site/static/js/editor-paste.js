// A list of answers, pasted: from a text, a mail, the column or the row of a table.

import { button, uuid } from "./editor-bound.js";

// Add answers to a list, each once; those left empty go.
export function addAnswers(list, lines) {
  const known = new Set(list.children.map(({ block }) => block.getValue()).filter(Boolean));
  for (let index = list.children.length - 1; index >= 0; index -= 1) {
    if (!list.children[index].block.getValue()) list.deleteBlock(index, { animate: false });
  }
  for (const text of lines.map((line) => line.trim().slice(0, 200))) {
    if (text && !known.has(text)) list.insert(text, list.children.length, { id: uuid() });
    known.add(text);
  }
}

export function offerPaste(bound, editor) {
  const list = bound.block.childBlocks.choices;
  const { words } = editor.catalogue;
  const box = document.createElement("div");
  const input = document.createElement("textarea");
  const label = document.createElement("label");
  box.hidden = true;
  input.rows = 6;
  input.id = `${uuid()}-paste`;
  label.htmlFor = input.id;
  label.className = "w-field__label";
  label.textContent = words.pasteHelp;
  const add = () => {
    addAnswers(list, input.value.split(/[\n\t]/));
    input.value = "";
    box.hidden = true;
    editor.changed();
  };
  box.append(label, input, button(words.pasteAdd, add));
  const open = button(words.paste, () => {
    box.hidden = !box.hidden;
    if (!box.hidden) input.focus();
  });
  const bar = document.createElement("div");
  bar.className = "parvis-paste";
  bar.append(open, box);
  bound.element.querySelector('[data-contentpath="choices"]').append(bar);
}
