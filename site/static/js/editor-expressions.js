// The switch between the menus of a rule and an expression, for who writes expressions.

import { follow, setRule } from "./editor-bound.js";
import { every } from "./editor-questions.js";

function rowOf(input) {
  return input.closest("[data-contentpath]");
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

// A menu that writes the name of a question where the cursor is.
function picker(input, words) {
  const menu = element("select", "parvis-picker");
  menu.setAttribute("aria-label", words.insertName);
  menu.addEventListener("change", () => {
    const { selectionStart: start, selectionEnd: end, value } = input;
    input.value = value.slice(0, start) + menu.value + value.slice(end);
    menu.value = "";
    input.focus();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return menu;
}

function fillPicker(menu, before, names, words, written) {
  const options = before.filter(({ id }) => names[id]).map(({ id, label }) => [written(names[id]), label || words.untitled]);
  const mark = JSON.stringify(options);
  if (menu.dataset.mark === mark) return;
  menu.dataset.mark = mark;
  menu.replaceChildren(new Option(words.insertName, ""), ...options.map(([value, text]) => new Option(text, value)));
}

export class Switch {
  constructor(rule, editor) {
    Object.assign(this, { editor, rule, open: false });
    const { words } = editor.catalogue;
    this.tools = element("div", "parvis-tools");
    this.turn = element("button", "button button-small button-secondary");
    this.turn.type = "button";
    this.turn.addEventListener("click", () => this.flip());
    this.names = picker(rule.expression, words);
    this.why = element("p", "parvis-warning");
    this.why.setAttribute("role", "status");
    this.tools.append(this.turn, this.names, this.why);
    rowOf(rule.expression).after(this.tools);
    rule.expression.spellcheck = false;
  }

  refresh(rule, before) {
    this.rule = rule;
    const { words } = this.editor.catalogue;
    const { complete } = this.editor.server;
    const written = this.open || Boolean(rule.expression.value.trim());
    rowOf(rule.expression).hidden = !written;
    rule.element.querySelector(".parvis-tests").closest("[data-contentpath]").hidden = written;
    if (written) rowOf(rule.mode).hidden = true;
    rule.expression.readOnly = !complete;
    this.turn.hidden = !complete;
    this.names.hidden = !complete || !written;
    this.turn.textContent = written ? words.toMenus : words.toExpression;
    if (!complete && written) this.why.textContent = words.expressionOnly;
    fillPicker(this.names, before, this.editor.points.names, words, (name) => `champs.${name}`);
  }

  async flip() {
    const { editor, rule } = this;
    this.why.textContent = "";
    const written = this.open || Boolean(rule.expression.value.trim());
    const empty = written ? !rule.expression.value.trim() : !rule.tests.length;
    if (empty) {
      this.open = !written;
      editor.later();
      return;
    }
    const answer = await editor.server.convert(rule.at).catch(() => null);
    if (!answer || answer.why) {
      this.why.textContent = answer?.why ?? editor.catalogue.words.noAnswer;
      return;
    }
    this.open = "expression" in answer;
    setRule(follow(editor.steps, rule.at).blocks.condition, answer.rule ?? { expression: answer.expression });
    editor.changed();
    if (this.open) rule.expression.focus();
  }
}

// A text that only the functional administrator changes.
function keep(input, words) {
  input.readOnly = true;
  rowOf(input).append(element("p", "parvis-warning", words.textOnly));
}

// A computed value: the same menu of names, between braces.
export class Names {
  constructor(input, editor) {
    Object.assign(this, { input, editor });
    this.menu = picker(input, editor.catalogue.words);
    rowOf(input).append(this.menu);
    if (!editor.server.complete) keep(input, editor.catalogue.words);
  }

  refresh(before) {
    const { catalogue, points, server } = this.editor;
    this.menu.hidden = !server.complete;
    fillPicker(this.menu, before, points.names, catalogue.words, (name) => `{{ champs.${name} }}`);
  }
}

// Every text of an expression on screen, by the way to it.
function textsOf(steps) {
  const found = new Map();
  const rules = (one, others) => {
    for (const { at, expression } of [one, ...others.map(({ rule }) => rule)]) {
      found.set([...at, "condition"].join(), expression);
    }
  };
  for (const { rule, checks } of steps) rules(rule, checks);
  for (const { at, rule, choiceRules, texts } of every(steps)) {
    rules(rule, choiceRules);
    found.set([...at, "value"].join(), texts.value);
    found.set([...at, "prefill"].join(), texts.prefill);
  }
  return found;
}

// Put the texts that follow a new name in place of those they were made from; say whether there were any.
export function writeTexts(steps, written) {
  const texts = written.length ? textsOf(steps) : new Map();
  const lines = (text) => text.replace(/\r\n/g, "\n").trim();
  const stale = written.filter(({ at, former }) => lines(texts.get(at.join())?.value ?? "") === lines(former));
  for (const { at, source } of stale) texts.get(at.join()).value = lines(source);
  return stale.length > 0;
}

// Write down the names that expressions read, so that a question that is reworded keeps its name.
export function pin(steps, names, read) {
  const wanted = new Set(read);
  for (const { id, identifier } of every(steps)) {
    if (identifier && !identifier.value.trim() && wanted.has(id)) identifier.value = names[id];
  }
}
