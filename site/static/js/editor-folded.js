// A question that nobody opened yet is kept as bare inputs: what they hold is posted like the rest,
// and a form of hundreds of questions opens at once. Wagtail's own block takes their place, with what
// they then hold, as soon as the card is opened or something asks for it.

const { FieldBlockDefinition, ListBlockDefinition, StructBlockDefinition } = window.wagtailStreamField.blocks;
// Controls that are one input, whose state is what it holds: an editor of rich text is not.
const PLAIN = /^\s*<(input(?![^>]*type="(hidden|file|radio)")|select|textarea)\b/;
const DATED = ["AdminDateInput", "AdminTimeInput"];

function isPlain(widget) {
  return PLAIN.test(widget.html) || DATED.some((name) => widget instanceof window.telepath.constructors[`wagtail.widgets.${name}`]);
}

function bare(type, name, value) {
  const input = document.createElement("input");
  Object.assign(input, { type, name, hidden: true });
  if (type === "checkbox") input.checked = value;
  else input.value = String(value ?? "").replace(/\r\n?/g, "\n");
  return input;
}

function box(className, path) {
  const made = document.createElement("div");
  if (className) made.className = className;
  if (path) made.dataset.contentpath = path;
  return made;
}

// A menu that no longer offers what is kept says so itself, when drawn.
function offers({ html }, values) {
  return values.every((value) => html.includes(`value="${value}"`));
}

// Say whether a block can be kept as bare inputs.
function holds(def, state) {
  if (def instanceof StructBlockDefinition) return def.childBlockDefs.every((each) => holds(each, state?.[each.name]));
  if (def instanceof ListBlockDefinition) return (state ?? []).every(({ value }) => holds(def.childBlockDef, value));
  if (!(def instanceof FieldBlockDefinition) || !isPlain(def.widget)) return false;
  return !Array.isArray(state) || offers(def.widget, state);
}

// Keep a block in `parent`; return what reads its state back.
function keep(def, parent, prefix, state) {
  if (def instanceof StructBlockDefinition) return keepStruct(def, parent, prefix, state ?? {});
  if (def instanceof ListBlockDefinition) return keepList(def, parent, prefix, state ?? []);
  const input = bare(typeof state === "boolean" ? "checkbox" : "hidden", prefix, state);
  parent.append(input);
  if (typeof state === "boolean") return () => input.checked;
  return Array.isArray(state) ? () => [input.value] : () => input.value;
}

function keepStruct(def, parent, prefix, state) {
  const own = box(def.meta.classname);
  parent.append(own);
  const reads = def.childBlockDefs.map((each) => {
    const row = box("", each.name);
    own.append(row);
    return [each.name, keep(each, row, `${prefix}-${each.name}`, state[each.name])];
  });
  return () => Object.fromEntries(reads.map(([name, read]) => [name, read()]));
}

function keepList(def, parent, prefix, state) {
  const own = box(def.meta.classname);
  const list = box();
  list.dataset.streamfieldListContainer = "";
  own.append(bare("hidden", `${prefix}-count`, state.length), list);
  parent.append(own);
  const reads = state.map(({ id, value }, place) => {
    const item = box("", id);
    item.dataset.streamfieldChild = "";
    const hidden = { deleted: "", order: place, type: def.childBlockDef.name, id };
    for (const [name, held] of Object.entries(hidden)) item.append(bare("hidden", `${prefix}-${place}-${name}`, held));
    list.append(item);
    return [id, keep(def.childBlockDef, item, `${prefix}-${place}-value`, value)];
  });
  return () => reads.map(([id, read]) => ({ id, value: read() }));
}

// Stands for Wagtail's block until somebody asks for more than its name.
class Folded {
  constructor(def, place, prefix, state, render) {
    this.element = box();
    this.read = keep(def, this.element, prefix, state);
    this.render = render;
    const panel = place.closest("[data-panel]");
    place.replaceWith(this.element);
    panel.querySelector("[data-panel-toggle]").addEventListener("wagtail:panel-toggle", ({ detail }) => {
      if (detail.expanded) this.draw();
    });
  }

  draw() {
    this.block ??= this.render(this.element, this.read());
    return this.block;
  }

  get childBlocks() {
    return this.draw().childBlocks;
  }

  get container() {
    return this.draw().container;
  }

  getTextLabel(options) {
    return this.block?.getTextLabel(options);
  }

  getState() {
    return this.draw().getState();
  }

  getDuplicatedState() {
    return this.draw().getDuplicatedState();
  }

  getValue() {
    return this.draw().getValue();
  }

  setState(state) {
    this.draw().setState(state);
  }

  setError(error) {
    if (error) this.draw().setError(error);
  }

  focus(options) {
    this.draw().focus(options);
  }
}

// Let the blocks of a definition be drawn folded. Its class stays Wagtail's: a block whose class is
// another than that of the blocks in it would draw a second label for each of them.
export function fold(def) {
  if (!(def instanceof StructBlockDefinition)) return;
  const render = def.render.bind(def);
  def.render = (place, prefix, state, error, ...more) => {
    const drawn = (element, kept, wrong) => render(element, prefix, kept, wrong, ...more);
    const ready = error || !holds(def, state);
    return ready ? drawn(place, state, error) : new Folded(def, place, prefix, state, drawn);
  };
}
