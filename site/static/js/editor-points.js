// What cannot work in the form, said on its card as soon as it is written, with the button that mends it.

import { line, panelOf } from "./editor-cards.js";
import { LISTS, button, follow, setRule, uuid } from "./editor-bound.js";
import { addAnswers } from "./editor-paste.js";

const PAUSE = 700;

// The setting that a point is about, opened and ready to be written in.
function open(element, editor) {
  if (!element) return;
  element.dispatchEvent(new Event("beforematch", { bubbles: true }));
  // What an open card shows is drawn once it is open.
  editor.draw();
  const control = [...element.querySelectorAll("select, textarea, input, button")].find((each) => each.offsetParent);
  (control ?? element).focus();
}

function forgetItem({ stream, index }) {
  stream.deleteBlock(index, { animate: false });
}

const ACTS = {
  forget_rule: ({ blocks }) => setRule(blocks.condition),
  forget_test: ({ blocks }, { target }) => blocks.condition.childBlocks.tests.deleteBlock(Number(target), { animate: false }),
  forget_check: forgetItem,
  forget_choice_rule: forgetItem,
  forget_filter: ({ blocks }) => blocks.filter_by.setState(""),
  forget_prefill: ({ blocks }) => blocks.prefill.setState({ source: [""], value: "", lock: ["no"] }),
  move_up: (here, { target, at }, steps) => moveUp(here, target, steps, at),
  rename: ({ blocks }, { target }) => blocks.identifier.setState(target),
  offer: ({ blocks }, { target }) => addAnswers(blocks.choices, target.split("\n")),
  write: ({ child }, { wrong, target }) => {
    for (const input of child.element.querySelectorAll("textarea, input[type=text]")) {
      const inside = [".parvis-fields", ".parvis-checks", ".parvis-choice-rules"].some((part) => {
        const found = input.closest(part);
        return found && child.element.contains(found) && found !== child.element;
      });
      if (!inside && input.value.includes(wrong)) input.value = input.value.replaceAll(wrong, target);
    }
  },
  open: ({ child }, { at }, _steps, editor) => {
    const own = { prefill: ".parvis-prefill", condition: ".parvis-rule" };
    const setting = own[at.at(-1)] ?? `[data-contentpath="${at.at(-1)}"]`;
    open(child.element.querySelector(setting) ?? child.element, editor);
  },
};

function find(steps, id) {
  for (const step of steps.children) {
    const { fields } = step.block.childBlocks;
    const groups = fields.children.filter(({ element }) => element.querySelector(".parvis-fields"));
    for (const stream of [fields, ...groups.map(({ block }) => block.childBlocks.fields)]) {
      const index = stream.children.findIndex((child) => child.id === id);
      if (index >= 0) return { stream, index, child: stream.children[index] };
    }
  }
  return null;
}

// Put a question before the block that asks it: before a step means at the end of the step above,
// before a check at the end of its own step.
function moveUp(here, id, steps, at) {
  const asked = find(steps, id);
  if (!asked) return;
  const within = at.indexOf("choice_rules");
  let { stream, index } = within < 0 ? here : follow(steps, at.slice(0, within));
  const home = at[1] === "checks" ? follow(steps, at.slice(0, 1)).child : stream === steps && steps.children[index - 1];
  if (home) {
    stream = home.block.childBlocks.fields;
    index = stream.children.length - (asked.stream === stream ? 1 : 0);
  } else if (stream === steps) return;
  if (asked.stream === stream) {
    stream.moveBlock(asked.index, index);
    return;
  }
  const state = asked.child.getState();
  asked.stream.deleteBlock(asked.index, { animate: false });
  stream.insert({ ...state, id: state.id ?? uuid() }, index, { collapsed: true });
}

export class Points {
  constructor(editor, server) {
    Object.assign(this, { editor, server, said: [], names: {} });
  }

  // Ask once the person pauses.
  later() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const answer = await this.server.points(this.names);
    if (!answer) return;
    this.names = answer.names;
    this.editor.pin(answer.names, answer.read);
    this.editor.write(answer.written);
    this.draw(answer.points);
  }

  draw(points) {
    const held = document.activeElement?.closest(".parvis-points")?.closest("[data-streamfield-child]");
    this.editor.root.querySelectorAll(".parvis-points").forEach((old) => old.remove());
    const seen = new Set();
    for (const point of points) {
      const here = follow(this.editor.steps, point.at);
      const list = point.at.findIndex((name) => LISTS.includes(name));
      const element = list < 0 ? here?.child.element : follow(this.editor.steps, point.at.slice(0, list))?.child.element;
      if (!element || seen.has(point.at.join() + point.message)) continue;
      seen.add(point.at.join() + point.message);
      const place = line(panelOf(element), "parvis-points");
      place.append(this.drawPoint(point, here));
    }
    // The button that was pressed is gone: the keyboard stays on its card.
    if (held) (held.querySelector(".parvis-points button") ?? held.querySelector(".w-panel__toggle")).focus();
  }

  drawPoint(point, here) {
    const made = document.createElement("span");
    made.className = "parvis-point";
    const words = document.createElement("span");
    words.textContent = point.message;
    made.append(words);
    if (point.act !== "write" || this.server.complete) made.append(button(point.label, () => this.mend(point, here)));
    return made;
  }

  mend(point, here) {
    ACTS[point.act]?.(follow(this.editor.steps, point.at) ?? here, point, this.editor.steps, this.editor);
    this.editor.changed();
  }
}
