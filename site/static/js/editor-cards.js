// What a step or a field says of itself at a glance, open or folded.

import { containerOf } from "./editor-questions.js";
import { checkSentence, choiceSentence, fill, prefillSentence, sentence } from "./editor-sentences.js";

function write(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

export function panelOf(element) {
  return element.querySelector(":scope > section");
}

export function isOpen(element) {
  return !panelOf(element).querySelector(":scope > .w-panel__content").hasAttribute("hidden");
}

export function line(panel, name) {
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
  const checks = step.checks.map((check) => checkSentence(check, byId, catalogue));
  say(panel, [sentence(step.rule, byId, catalogue), ...checks]);
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
  const optional = field.required ? "" : catalogue.words.optional;
  const prefilled = prefillSentence(field.prefill, byId, catalogue);
  const choices = field.source ? [] : field.choiceRules.map((rule) => choiceSentence(rule, field, byId, catalogue));
  say(panel, [optional, sentence(field.rule, byId, catalogue), ...choices, prefilled]);
}

function name(button, text) {
  if (!button || button.title === text) return;
  button.title = text;
  const label = document.createElement("span");
  label.className = "parvis-add";
  label.textContent = text;
  button.append(label);
}

const ADD = ".c-sf-add-button";

function nameIn(container, text) {
  for (const each of container?.children ?? []) {
    const button = each.matches(ADD) ? each : each.firstElementChild;
    if (button?.matches(ADD)) name(button, text);
  }
}

// Write on each "+" what it adds.
export function nameButtons(root, { words }) {
  nameIn(containerOf(root), words.addStep);
  root.querySelectorAll(".parvis-fields").forEach((fields) => nameIn(containerOf(fields), words.addQuestion));
  const lists = [
    ['[data-contentpath="choices"]', words.addAnswer],
    [".parvis-tests", words.addCondition],
    [".parvis-checks", words.addCheck],
    [".parvis-choice-rules", words.addChoiceRule],
  ];
  const paths = lists.map(([path]) => path).join();
  for (const list of root.querySelectorAll("[data-streamfield-list-container]")) {
    const around = list.closest(paths);
    if (around) nameIn(list, lists.find(([path]) => around.matches(path))[1]);
  }
}
