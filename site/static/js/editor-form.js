// The editor of a form, on top of Wagtail's StreamField: menus for rules, sentences on cards.

import { drawField, drawStep, nameButtons } from "./editor-cards.js";
import { mendField, mendStep } from "./editor-copies.js";
import { drawList } from "./editor-lists.js";
import { Menus } from "./editor-menus.js";
import { readSteps } from "./editor-questions.js";

const { StreamBlock, StreamBlockDefinition } = window.wagtailStreamField.blocks;

class Editor {
  constructor(root, catalogue) {
    Object.assign(this, { root, catalogue, menus: new WeakMap() });
    const later = () => this.later();
    for (const name of ["input", "change", "wagtail:panel-toggle"]) root.addEventListener(name, later);
    new MutationObserver(later).observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["aria-hidden"],
    });
    this.draw();
    requestAnimationFrame(countFaults);
  }

  // Once for many changes, before the next picture.
  later() {
    this.waiting ??= requestAnimationFrame(() => {
      this.waiting = null;
      this.draw();
    });
  }

  draw() {
    const steps = readSteps(this.root);
    const byId = new Map(steps.flatMap(({ fields }) => fields).map((field) => [field.id, field]));
    const before = [];
    nameButtons(this.root, this.catalogue);
    for (const step of steps) {
      drawStep(step, byId, this.catalogue);
      this.drawRule(step.rule, steps, before, byId);
      for (const field of step.fields) {
        drawField(field, byId, this.catalogue);
        drawList(field, before, byId, this.catalogue);
        this.drawRule(field.rule, steps, before, byId);
        if (this.catalogue.kinds[field.kind].asks) before.push(field);
      }
    }
  }

  drawRule(rule, steps, before, byId) {
    if (!rule.element) return;
    rule.mode.closest("[data-contentpath]").hidden = rule.tests.length < 2;
    for (const test of rule.tests) {
      if (!this.menus.has(test.element)) {
        this.menus.set(test.element, new Menus(test, this.catalogue, () => this.later()));
      }
      this.menus.get(test.element).refresh(steps, [...before], byId);
    }
  }
}

// The tabs counted their faults before this form was drawn.
function countFaults() {
  for (const badge of document.querySelectorAll('.w-tabs__errors[data-controller~="w-count"]')) {
    badge.setAttribute("data-w-count-min-value", "0");
  }
}

// A stream whose copies are mended before they are drawn.
function duplicate(stream, index, options, mend) {
  const child = stream.children[index];
  const copy = mend(child.getDuplicatedState(), child.getState());
  stream.insert(copy, index + 1, { animate: options?.animate, focus: true, collapsed: child.collapsed });
}

class Steps extends StreamBlock {
  duplicateBlock(index, options) {
    duplicate(this, index, options, mendStep);
  }
}

class Fields extends StreamBlock {
  duplicateBlock(index, options) {
    duplicate(this, index, options, mendField);
  }
}

class StepsDefinition extends StreamBlockDefinition {
  render(...args) {
    const steps = new Steps(this, ...args);
    new Editor(steps.element, this.meta.catalogue);
    return steps;
  }
}

class FieldsDefinition extends StreamBlockDefinition {
  render(...args) {
    return new Fields(this, ...args);
  }
}

window.telepath.register("parvis.Steps", StepsDefinition);
window.telepath.register("parvis.Fields", FieldsDefinition);
