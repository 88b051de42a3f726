// Questions that most procedures ask, put at the end of a step in one click: the applicant’s at once,
// the others from a menu that says what each is for. What was added can be taken back.

import { boundOf, button, uuid } from "./editor-bound.js";
import { Said } from "./editor-said.js";
import { fill } from "./editor-sentences.js";
import { every, readSteps } from "./editor-questions.js";

// Every id in some states, each with one of its own.
export function fresh(state, ids = new Map()) {
  if (!state || typeof state !== "object") return ids;
  if (typeof state.id === "string") ids.set(state.id, uuid());
  Object.values(state).forEach((part) => fresh(part, ids));
  return ids;
}

// A copy in which whatever is or names an id bears the new one: conditions ask the questions of the copy.
export function renewed(state, ids) {
  if (typeof state === "string") return ids.get(state) ?? state;
  if (Array.isArray(state)) return state.map((part) => renewed(part, ids));
  if (!state || typeof state !== "object") return state;
  return Object.fromEntries(Object.entries(state).map(([key, part]) => [key, renewed(part, ids)]));
}

// Give each question a name that no other of the form bears.
function name(states, taken) {
  for (const { value } of states) {
    const wanted = value.identifier;
    for (let number = 2; value.identifier && taken.has(value.identifier); number += 1) value.identifier = `${wanted}_${number}`;
    taken.add(value.identifier);
    if (Array.isArray(value.fields)) name(value.fields, taken);
  }
}

function namesOn(editor) {
  const written = every(readSteps(editor.root)).map(({ identifier }) => identifier?.value.trim());
  return new Set([...written, ...Object.values(editor.points.names)].filter(Boolean));
}

export class Ready {
  constructor(element, editor) {
    const { ready, words } = editor.catalogue;
    const [first, ...others] = ready;
    Object.assign(this, { step: element, editor, words });
    this.bar = document.createElement("div");
    this.bar.className = "parvis-ready";
    this.said = new Said();
    this.more = button(words.moreReady, () => this.toggle(this.menu.hidden));
    this.menu = document.createElement("ul");
    this.menu.className = "parvis-ready__menu";
    this.menu.setAttribute("aria-label", words.readyMenu);
    this.others = others;
    this.bar.append(button(words.addApplicant, () => this.add(first)), this.more, this.menu, this.said.element);
    this.bar.addEventListener("keydown", (event) => this.leave(event));
    element.querySelector(".parvis-fields").after(this.bar);
    this.toggle(false);
  }

  fillMenu() {
    for (const set of this.others) {
      const item = document.createElement("li");
      const pick = document.createElement("button");
      const about = document.createElement("span");
      about.textContent = set.about;
      Object.assign(pick, { type: "button", textContent: set.label });
      pick.append(about);
      pick.addEventListener("click", () => this.add(set));
      item.append(pick);
      this.menu.append(item);
    }
  }

  toggle(open) {
    if (open && !this.menu.children.length) this.fillMenu();
    this.menu.hidden = !open;
    this.more.setAttribute("aria-expanded", String(open));
    if (open) this.menu.querySelector("button").focus();
  }

  leave(event) {
    if (event.key !== "Escape" || this.menu.hidden) return;
    event.stopPropagation();
    this.toggle(false);
    this.more.focus();
  }

  add({ label, fields: states }) {
    const { fields } = boundOf(this.editor.steps, this.step).child.block.childBlocks;
    const made = renewed(states, fresh(states));
    name(made, namesOn(this.editor));
    for (const state of made) fields.insert(state, fields.children.length, { collapsed: true });
    this.toggle(false);
    const ids = made.map(({ id }) => id);
    this.said.say(fill(this.words.readyAdded, { label }), this.words.readyUndo, () => this.undo(ids));
    this.editor.changed();
  }

  undo(ids) {
    const { fields } = boundOf(this.editor.steps, this.step).child.block.childBlocks;
    for (const id of ids) {
      const index = fields.children.findIndex((child) => child.id === id);
      if (index >= 0) fields.deleteBlock(index, { animate: false });
    }
    this.said.say(this.words.readyUndone);
    this.more.focus();
    this.editor.changed();
  }
}
