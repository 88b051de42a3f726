// The editor of a form, on top of Wagtail's StreamField: menus for rules, sentences on cards.

import { Server } from "./editor-asking.js";
import { boundOf, uuid } from "./editor-bound.js";
import { drawField, drawStep, isOpen, nameButtons } from "./editor-cards.js";
import { mend } from "./editor-copies.js";
import { fold } from "./editor-folded.js";
import { Names, Switch, pin, writeTexts } from "./editor-expressions.js";
import { drawChoice, drawList, drawTargets } from "./editor-lists.js";
import { Menus } from "./editor-menus.js";
import { Points } from "./editor-points.js";
import { FirstAnswer } from "./editor-prefill.js";
import { every, readSteps } from "./editor-questions.js";
import { followMenus, sayUses } from "./editor-keyboard.js";
import { guardOffline } from "./editor-offline.js";
import { drawRefused } from "./editor-refused.js";
import { Preview } from "./editor-preview.js";
import { Several } from "./editor-several.js";
import { offerPaste } from "./editor-paste.js";
import { offerUndo, tellDeleted } from "./editor-undo.js";
import { Ready, fresh, renewed } from "./editor-ready.js";

const { StreamBlock, StreamBlockDefinition } = window.wagtailStreamField.blocks;

class Editor {
  constructor(steps, catalogue, prefix) {
    Object.assign(this, { steps, root: steps.element, catalogue, parts: new WeakMap() });
    this.server = new Server(this.root, prefix);
    this.points = new Points(this, this.server);
    this.preview = new Preview(this.root);
    const later = () => this.later();
    for (const name of ["input", "change", "wagtail:panel-toggle"]) this.root.addEventListener(name, later);
    for (const name of ["input", "change"]) this.root.addEventListener(name, () => this.points.later());
    new MutationObserver(later).observe(this.root, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["aria-hidden"],
    });
    this.draw();
    this.points.later();
    requestAnimationFrame(countFaults);
    drawRefused(this.server);
    followMenus(this.root);
    offerUndo(this);
    guardOffline(this);
  }

  // Once for many changes, before the next picture.
  later() {
    this.waiting ??= requestAnimationFrame(() => {
      this.waiting = null;
      this.draw();
    });
  }

  // Something was changed by a script: Wagtail saves it, the cards and the points follow.
  changed() {
    this.root.querySelector("input")?.dispatchEvent(new Event("change", { bubbles: true }));
  }

  pin(names, read) {
    pin(readSteps(this.root), names, read);
    this.later();
  }

  // Expressions that the server rewrote, because a question has another name.
  write(written) {
    if (writeTexts(readSteps(this.root), written)) this.changed();
  }

  draw() {
    const steps = readSteps(this.root);
    const byId = new Map(every(steps).map((field) => [field.id, field]));
    const before = [];
    const order = steps.map(({ id, fields }) => [id, fields.map((field) => field.id)]).toString();
    if (order !== this.order) this.points.later();
    this.order = order;
    this.preview.refresh(steps);
    nameButtons(this.root, this.catalogue);
    for (const step of steps) {
      drawStep(step, byId, this.catalogue);
      this.once(step.element, "ready", () => new Ready(step.element, this));
      this.drawRule(step.rule, steps, before, byId);
      this.drawFields(step.fields, steps, before, byId);
      for (const check of step.checks) this.drawRule(check.rule, steps, before, byId);
    }
  }

  // What is only seen in an open card waits for it: a long form opens sooner.
  drawFields(fields, steps, before, byId) {
    const { kinds } = this.catalogue;
    for (const field of fields) {
      drawField(field, byId, this.catalogue);
      if (isOpen(field.element)) this.drawSettings(field, fields, steps, before, byId);
      this.drawFields(field.fields, steps, [...before], byId);
      if (kinds[field.kind].asks || kinds[field.kind].computes) before.push(field);
    }
  }

  drawSettings(field, around, steps, before, byId) {
    const kind = this.catalogue.kinds[field.kind];
    drawList(field, before, byId, this.catalogue);
    drawTargets(field, around, this.catalogue);
    this.drawRule(field.rule, steps, before, byId);
    for (const { choice, rule } of field.source ? [] : field.choiceRules) {
      drawChoice(choice, field, this.catalogue);
      this.drawRule(rule, steps, before, byId);
    }
    if (field.prefill) {
      this.once(field.element, "prefill", () => new FirstAnswer(field.prefill, this)).refresh([...before]);
    }
    if (kind.computes) {
      this.once(field.element, "names", () => new Names(field.texts.value, this)).refresh([...before]);
    }
    if (kind.twin) this.once(field.element, "several", () => new Several(field, this)).refresh(field, this.catalogue);
    if (kind.compares === "choices" && field.choices.length) {
      this.once(field.element, "paste", () => offerPaste(boundOf(this.steps, field.element).child, this) ?? true);
    }
  }

  drawRule(rule, steps, before, byId) {
    if (!rule.element) return;
    rule.mode.closest("[data-contentpath]").hidden = rule.tests.length < 2;
    for (const test of rule.tests) {
      const menus = this.once(test.element, "menus", () => new Menus(test, this.catalogue, () => this.later()));
      menus.refresh(steps, [...before], byId);
    }
    this.once(rule.element, "switch", () => new Switch(rule, this)).refresh(rule, [...before]);
  }

  // What is added to a block, once.
  once(element, name, make) {
    const parts = this.parts.get(element) ?? {};
    this.parts.set(element, parts);
    if (!(name in parts)) parts[name] = make() ?? true;
    return parts[name];
  }
}

// The tabs counted their faults before this form was drawn.
function countFaults() {
  for (const badge of document.querySelectorAll('.w-tabs__errors[data-controller~="w-count"]')) {
    badge.setAttribute("data-w-count-min-value", "0");
  }
}

// A block that was deleted stays in the page: the one that takes its id takes its panel's names too.
function forgetPanel(id) {
  for (const part of ["section", "heading", "content"]) {
    document.getElementById(`block-${id}-${part}`)?.removeAttribute("id");
  }
}

// A stream whose copies are mended before they are drawn. What is new has an id before it is saved:
// the first step of a new procedure is found again by it, and the answers of two questions differ.
class Mended extends StreamBlock {
  insert(state, ...args) {
    return super.insert({ ...state, id: state.id ?? uuid() }, ...args);
  }

  _getChildDataForInsertion(chosen) {
    const [blockDef, state, id] = super._getChildDataForInsertion(chosen);
    return [blockDef, renewed(state, fresh(state)), id];
  }

  _createInsertionControl(...args) {
    return sayUses(super._createInsertionControl(...args));
  }

  // Scripts delete without animation: they put something else in its place.
  deleteBlock(index, options) {
    if (options?.animate) tellDeleted(this, index);
    super.deleteBlock(index, options);
  }

  // What is not folded is seen at once; blocks that come with the page say nothing of it themselves.
  _insert(def, value, id, index, options) {
    forgetPanel(id);
    const child = super._insert(def, value, id, index, options);
    const { collapsed } = options ?? this.blockDef.meta;
    if (!collapsed) child.block.draw?.();
    return child;
  }

  duplicateBlock(index, options) {
    const child = this.children[index];
    const copy = mend(child.getDuplicatedState(), child.getState());
    this.insert(copy, index + 1, { animate: options?.animate, focus: true, collapsed: child.collapsed });
  }
}

class StepsDefinition extends StreamBlockDefinition {
  render(placeholder, prefix, ...args) {
    const steps = new Mended(this, placeholder, prefix, ...args);
    new Editor(steps, this.meta.catalogue, prefix);
    return steps;
  }
}

class FieldsDefinition extends StreamBlockDefinition {
  constructor(...args) {
    super(...args);
    Object.values(this.childBlockDefsByName).forEach(fold);
  }

  render(...args) {
    return new Mended(this, ...args);
  }
}

window.telepath.register("parvis.Steps", StepsDefinition);
window.telepath.register("parvis.Fields", FieldsDefinition);
