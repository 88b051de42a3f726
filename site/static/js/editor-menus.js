// Turns the three texts of a comparison into menus. The texts stay in the page, hidden, and keep
// what is stored: a question's id, an operator, a value. Nothing is written until somebody chooses.

import { every } from "./editor-questions.js";
import { answerFor, answersOf } from "./editor-sentences.js";

const DAY = /^(\d{4}-\d\d-\d\d)?$/;

function option(value, text) {
  return new Option(text, value);
}

function rowOf(input) {
  return input.closest("[data-contentpath]");
}

export class Menus {
  constructor({ element, field, operator, value }, catalogue, changed) {
    Object.assign(this, { element, field, operator, value, catalogue, changed });
    this.questions = this.menuFor(field);
    this.answers = this.menuFor(value);
    this.warning = document.createElement("p");
    this.warning.className = "parvis-warning";
    this.warning.hidden = true;
    rowOf(field).append(this.warning);
    this.questions.addEventListener("change", () => this.ask());
    this.operator.addEventListener("change", () => {
      this.picked = true;
    });
    this.answers.addEventListener("change", () => this.answer());
  }

  menuFor(input) {
    const menu = document.createElement("select");
    menu.id = `${input.id}-menu`;
    input.after(menu);
    input.hidden = true;
    rowOf(input).querySelector("label")?.setAttribute("for", menu.id);
    return menu;
  }

  // Another question was chosen: what cannot hold for it is forgotten.
  ask() {
    this.field.value = this.questions.value;
    this.value.value = "";
    const asked = this.before.find(({ id }) => id === this.field.value);
    const operators = asked ? this.catalogue.kinds[asked.kind].operators : [];
    this.drawOperators(operators);
    // Until somebody picks a comparison, it is the first one: going down the menu leaves no trace.
    const kept = this.picked && operators.some(([name]) => name === this.operator.value);
    if (operators.length && !kept) {
      this.operator.value = operators[0][0];
    }
    this.changed();
  }

  answer() {
    this.value.value = this.answers.value;
    this.changed();
  }

  // Draw the menus as the form now is; `before` are the questions a rule may ask here.
  refresh(steps, before, byId) {
    this.before = before;
    const asked = byId.get(this.field.value);
    this.drawQuestions(steps, before, asked);
    this.drawOperators(asked ? this.catalogue.kinds[asked.kind].operators : []);
    this.drawValue(asked);
    this.warn(asked);
  }

  drawQuestions(steps, before, asked) {
    const { words } = this.catalogue;
    const allowed = new Set(before.map(({ id }) => id));
    const known = [option("", before.length ? words.chooseQuestion : words.none)];
    if (this.field.value && !allowed.has(this.field.value)) {
      known.push(option(this.field.value, asked ? asked.label || words.untitled : words.gone));
    }
    const groups = steps.map((step) => {
      const group = document.createElement("optgroup");
      group.label = step.title || words.step.replace("%(number)s", step.number);
      const questions = every([step]).filter(({ id }) => allowed.has(id));
      group.append(...questions.map(({ id, label }) => option(id, label || words.untitled)));
      return group;
    });
    this.fill(this.questions, [...known, ...groups.filter(({ children }) => children.length)], this.field.value);
  }

  drawOperators(operators) {
    const current = this.operator.value;
    const names = operators.map(([name]) => name);
    const kept = [...this.operator.options].find(({ value }) => value === current);
    const options = operators.map(([name, words]) => option(name, words));
    if (!names.includes(current) && kept) options.push(option(kept.value, kept.text));
    this.fill(this.operator, options, current);
    rowOf(this.operator).hidden = !operators.length;
  }

  drawValue(asked) {
    const bare = !asked || this.catalogue.withoutValue.includes(this.operator.value);
    rowOf(this.value).hidden = bare;
    if (bare) return;
    const answers = answersOf(asked, this.catalogue);
    this.answers.hidden = !answers;
    this.value.hidden = Boolean(answers);
    rowOf(this.value).querySelector("label")?.setAttribute("for", (answers ? this.answers : this.value).id);
    if (answers) this.drawAnswers(answers);
    else this.shape(this.catalogue.kinds[asked.kind].compares);
  }

  drawAnswers(answers) {
    const current = answerFor(answers, this.value.value);
    const options = [option("", this.catalogue.words.choose), ...answers.map(({ id, text }) => option(id, text))];
    if (this.value.value && !current) options.push(option(this.value.value, this.catalogue.words.removed));
    this.fill(this.answers, options, current?.id ?? this.value.value);
  }

  // A browser empties a date input whose text is no date: such a text stays a text.
  shape(compares) {
    this.value.type = compares === "date" && DAY.test(this.value.value) ? "date" : "text";
    this.value.inputMode = compares === "number" ? "decimal" : "";
  }

  warn(asked) {
    const { words } = this.catalogue;
    const stranger = this.field.value && !this.before.some(({ id }) => id === this.field.value);
    this.warning.hidden = !stranger;
    this.warning.textContent = stranger ? (asked ? words.later : words.missing) : "";
  }

  // Replace the options only when they changed: an open menu is left alone.
  fill(menu, options, value) {
    const mark = JSON.stringify(options.map((each) => each.outerHTML));
    if (menu.dataset.mark !== mark) {
      menu.dataset.mark = mark;
      menu.replaceChildren(...options);
    }
    menu.value = value;
  }
}
