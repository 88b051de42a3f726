// « Une seule réponse ou plusieurs ? », asked in words beside the control that people will have.
// One answer and several are two kinds of question: answering turns one into the other, and whatever
// asks it goes on asking the same.

import { boundOf, uuid } from "./editor-bound.js";
import { every, readSteps } from "./editor-questions.js";
import { Sample } from "./editor-sample.js";

// How a comparison is said of the other kind.
const SAID = { is: "contains", is_not: "lacks", contains: "is", lacks: "is_not" };

function rulesOf(steps) {
  const own = (one) => [one.rule, ...(one.choiceRules ?? one.checks).map(({ rule }) => rule)];
  return [...steps, ...every(steps)].flatMap(own);
}

// Let every comparison with a question say the same of its new kind.
function reword(steps, id) {
  for (const { field, operator } of rulesOf(steps).flatMap(({ tests }) => tests)) {
    const said = field.value === id ? SAID[operator.value] : null;
    if (!said) continue;
    // A folded card holds no menu, but the value alone.
    if (operator.options && ![...operator.options].some(({ value }) => value === said)) operator.append(new Option(said, said));
    operator.value = said;
  }
}

// Put the other kind in the place of a question, with the same id, words, answers and rules.
function turn(editor, element, kind) {
  const { stream, child, index } = boundOf(editor.steps, element);
  const { id, value } = child.getState();
  const first = stream.blockDef.initialChildStates[kind];
  const kept = Object.fromEntries(Object.entries(value).filter(([name]) => name in first));
  kept.display = [value.display].flat()[0] === "pictures" ? value.display : first.display;
  stream.deleteBlock(index, { animate: false });
  const state = { type: kind, id: id ?? uuid(), value: { ...first, ...kept } };
  const made = stream.insert(state, index, { collapsed: false });
  reword(readSteps(editor.root), state.id);
  editor.changed();
  editor.draw();
  made.element.querySelector(".parvis-several input:checked").focus();
}

export class Several {
  constructor(field, editor) {
    const { catalogue } = editor;
    this.element = document.createElement("div");
    this.element.className = "parvis-several";
    this.sample = new Sample(catalogue);
    this.element.append(this.question(field, editor), this.sample.element);
    field.element.querySelector('[data-contentpath="choices"]').before(this.element);
  }

  question(field, editor) {
    const { kinds, words } = editor.catalogue;
    const { several, twin } = kinds[field.kind];
    // The question that this one took the place of is still in the page, deleted.
    const group = uuid();
    const set = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = words.oneOrSeveral;
    legend.className = "w-field__label";
    set.append(legend);
    for (const [text, chosen] of [[words.onlyOne, !several], [words.asMany, several]]) {
      const label = document.createElement("label");
      const input = document.createElement("input");
      Object.assign(input, { type: "radio", name: group, checked: chosen });
      input.setAttribute("form", "parvis-several");
      // What is answered here is not a setting of the page: the block that takes this one's place is.
      input.addEventListener("input", (event) => event.stopPropagation());
      input.addEventListener("change", (event) => {
        event.stopPropagation();
        if (!chosen) turn(editor, field.element, twin);
      });
      label.append(input, text);
      set.append(label);
    }
    return set;
  }

  refresh(field, catalogue) {
    this.sample.refresh(field, catalogue);
  }
}
