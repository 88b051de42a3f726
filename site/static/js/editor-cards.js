// What a step or a field says of itself at a glance, open or folded.

import { containerOf, fieldsOf } from "./editor-questions.js";
import { fill, sentence } from "./editor-sentences.js";

function write(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

function panelOf(element) {
  return element.querySelector(":scope > section");
}

function line(panel, name) {
  let found = panel.querySelector(`:scope > .${name}`);
  if (!found) {
    found = document.createElement("p");
    found.className = name;
    panel.querySelector(":scope > .w-panel__header").after(found);
  }
  return found;
}

function say(panel, parts) {
  const summary = line(panel, "parvis-summary");
  write(summary, parts.filter(Boolean).join(" · "));
  summary.hidden = !summary.textContent;
}

export function drawStep(step, byId, catalogue) {
  const panel = panelOf(step.element);
  const heading = panel.querySelector(":scope > .w-panel__header [data-panel-heading]");
  write(heading.querySelector(".c-sf-block__type"), fill(catalogue.words.step, { number: step.number }));
  write(heading.querySelector("[data-panel-heading-text]"), step.title);
  say(panel, [sentence(step.rule, byId, catalogue)]);
}

export function drawField(field, byId, catalogue) {
  const panel = panelOf(field.element);
  const heading = panel.querySelector(":scope > .w-panel__header [data-panel-heading]");
  const untitled = !field.label && catalogue.kinds[field.kind].asks;
  write(heading.querySelector("[data-panel-heading-text]"), untitled ? catalogue.words.untitled : field.label);
  panel.classList.toggle("parvis-card--untitled", untitled);
  field.choices.forEach(({ input }, place) => {
    input.setAttribute("aria-label", fill(catalogue.words.answer, { number: place + 1 }));
  });
  say(panel, [field.required ? "" : catalogue.words.optional, sentence(field.rule, byId, catalogue)]);
}

function name(button, text) {
  if (!button || button.title === text) return;
  button.title = text;
  const label = document.createElement("span");
  label.className = "parvis-add";
  label.textContent = text;
  button.append(label);
}

function nameIn(container, text) {
  container?.querySelectorAll(":scope > div > .c-sf-add-button, :scope > .c-sf-add-button").forEach((button) => name(button, text));
}

// Write on each "+" what it adds.
export function nameButtons(root, { words }) {
  nameIn(containerOf(root), words.addStep);
  for (const step of containerOf(root).children) nameIn(fieldsOf(step), words.addQuestion);
  const lists = [['[data-contentpath="choices"]', words.addAnswer], [".parvis-tests", words.addCondition]];
  for (const [path, text] of lists) {
    root.querySelectorAll(`${path} [data-streamfield-list-container]`).forEach((list) => nameIn(list, text));
  }
}
