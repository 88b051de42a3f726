// A list of answers, pasted: from a text, a mail, the column or the row of a table.

import { button, uuid } from "./editor-bound.js";
import { Said } from "./editor-said.js";
import { fill } from "./editor-sentences.js";

const LONGEST = 200;
// What texts put before each line of a list. A dash or a number may be part of an answer: it goes only
// when every line has one.
const BULLET = /^\s*[•▪▫◦‣●○■□➢✓·]\s+|^\s*o\t/u;
const MARKS = [/^\s*[*–—-]\s+/, /^\s*\d{1,3}[.)]\s+/];

function unmarked(rows) {
  const plain = rows.map((row) => row.replace(BULLET, "")).filter((row) => row.trim());
  const mark = MARKS.find((each) => plain.length > 1 && plain.every((row) => each.test(row)));
  return mark ? plain.map((row) => row.replace(mark, "")) : plain;
}

function cell(text) {
  const plain = text.replace(/\s+/g, " ").trim();
  return /^".+"$/.test(plain) ? plain.slice(1, -1).replaceAll('""', '"').trim() : plain;
}

// The answers that a text holds, and whether it was a table: of several rows, the first column counts.
export function answersIn(text) {
  const rows = unmarked(text.split(/\r\n|\r|\n/)).map((row) => row.split("\t").map(cell).filter(Boolean));
  const written = rows.filter(({ length }) => length);
  const table = written.length > 1 && written.some(({ length }) => length > 1);
  return { table, texts: table ? written.map(([first]) => first) : written.flat() };
}

// Add answers to a list, each once; those left empty go. Return what became of them.
export function addAnswers(list, texts) {
  const key = (text) => text.toLowerCase();
  const known = new Set(list.children.map(({ block }) => key(block.getValue().trim())).filter(Boolean));
  for (let index = list.children.length - 1; index >= 0; index -= 1) {
    if (!list.children[index].block.getValue()) list.deleteBlock(index, { animate: false });
  }
  const found = { ids: [], known: 0, cut: 0 };
  for (const whole of texts) {
    const text = whole.slice(0, LONGEST).trim();
    if (known.has(key(text))) found.known += 1;
    else if (text) {
      const id = uuid();
      list.insert(text, list.children.length, { id });
      found.ids.push(id);
      found.cut += Number(whole.length > LONGEST);
    }
    known.add(key(text));
  }
  return found;
}

function account({ ids, known, cut }, table, { words }) {
  const counts = [
    [ids.length, words.pasted],
    [known, words.pastedKnown],
    [cut, words.pastedCut],
  ];
  const parts = counts.filter(([number]) => number).map(([number, text]) => fill(text, { number }));
  if (!ids.length && !known) return words.pastedNothing;
  return [...parts, ...(table ? [words.pastedColumn] : [])].join(" ");
}

function takeBack(list, ids, editor) {
  for (let index = list.children.length - 1; index >= 0; index -= 1) {
    if (ids.includes(list.children[index].id)) list.deleteBlock(index, { animate: false });
  }
  editor.changed();
}

export function offerPaste(bound, editor) {
  const list = bound.block.childBlocks.choices;
  const { words } = editor.catalogue;
  const box = document.createElement("div");
  const input = document.createElement("textarea");
  const label = document.createElement("label");
  const said = new Said();
  box.hidden = true;
  input.rows = 6;
  input.id = `${uuid()}-paste`;
  label.htmlFor = input.id;
  label.className = "w-field__label";
  label.textContent = words.pasteHelp;
  const open = button(words.paste, () => {
    box.hidden = !box.hidden;
    if (!box.hidden) input.focus();
  });
  const undo = (ids) => {
    takeBack(list, ids, editor);
    said.say(words.readyUndone);
    open.focus();
  };
  const add = () => {
    const { texts, table } = answersIn(input.value);
    const found = addAnswers(list, texts);
    const { ids } = found;
    said.say(account(found, table, editor.catalogue), words.readyUndo, ids.length ? () => undo(ids) : null);
    if (!ids.length) return;
    input.value = "";
    box.hidden = true;
    editor.changed();
  };
  box.append(label, input, button(words.pasteAdd, add));
  const bar = document.createElement("div");
  bar.className = "parvis-paste";
  bar.append(open, box, said.element);
  bound.element.querySelector('[data-contentpath="choices"]').append(bar);
}
