// The control that people will have for a list of answers, drawn beside it and live: it can be tried,
// and nothing of it is posted. It belongs to no form, and what happens in it stays in it.

import { uuid } from "./editor-bound.js";
import { fill } from "./editor-sentences.js";

const MOST_DRAWN = 6;
// A form that does not exist: what is typed in the sample is never sent.
const NO_FORM = "parvis-sample";

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

// What stands for the answers while none is typed, or while a list kept elsewhere offers them.
function textsOf({ choices, source }, { words }) {
  const typed = source ? [] : choices.map(({ text }) => text).filter(Boolean);
  return typed.length ? typed : [words.oneAnswer, words.otherAnswer];
}

function option(text, type, group) {
  const line = element("label", "parvis-sample__line");
  const input = element("input");
  Object.assign(input, { type, name: group, tabIndex: -1 });
  input.setAttribute("form", NO_FORM);
  line.append(input, text);
  return line;
}

function options(texts, type, group, words) {
  const drawn = texts.slice(0, MOST_DRAWN).map((text) => option(text, type, group));
  const left = texts.length - drawn.length;
  return left > 0 ? [...drawn, element("p", "parvis-sample__more", fill(words.moreAnswers, { number: left }))] : drawn;
}

function control(name, texts, { words }) {
  const made = element(name === "list" ? "select" : "input");
  made.setAttribute("form", NO_FORM);
  made.setAttribute("aria-label", words.sample);
  made.tabIndex = -1;
  if (name === "list") made.append(...[words.choose, ...texts].map((text) => new Option(text)));
  else Object.assign(made, { type: "text", placeholder: words.typeToSearch });
  return [made];
}

// How one answer is chosen: as the page of the form decides it, from the number of answers.
function displayOf(field, number, { display: { few, some } }) {
  if (field.display && field.display !== "auto") return field.display;
  if (field.source) return "list";
  return number <= few ? "buttons" : number <= some ? "list" : "search";
}

function drawn(field, group, catalogue) {
  const texts = textsOf(field, catalogue);
  if (catalogue.kinds[field.kind].several) return options(texts, "checkbox", group, catalogue.words);
  const display = displayOf(field, texts.length, catalogue);
  const lined = display === "buttons" || display === "pictures";
  return lined ? options(texts, "radio", group, catalogue.words) : control(display, texts, catalogue);
}

export class Sample {
  constructor({ words }) {
    this.element = element("div", "parvis-sample");
    this.group = uuid();
    this.box = element("div");
    this.box.setAttribute("role", "group");
    this.box.setAttribute("aria-label", words.sample);
    const title = element("p", "parvis-sample__title", words.sample);
    title.setAttribute("aria-hidden", "true");
    this.element.append(title, this.box);
    for (const name of ["input", "change"]) this.element.addEventListener(name, (event) => event.stopPropagation());
  }

  // Drawn again only when the answers or their display changed: what is being tried stays.
  refresh(field, catalogue) {
    const mark = JSON.stringify([field.kind, field.display, field.source, field.choices.map(({ text }) => text)]);
    if (mark === this.mark) return;
    this.mark = mark;
    this.box.replaceChildren(...drawn(field, this.group, catalogue));
  }
}
