// Reads the form as it stands on the editor's screen: steps, fields, answers offered, rules.
// Only names and ids that Wagtail puts in the page are used, so unsaved blocks are read like the others.

const CHILD = ":scope > [data-streamfield-child]";

function own(child, name) {
  return child.querySelector(`:scope > input[name$="-${name}"]`);
}

function named(child, name) {
  const prefix = own(child, "id").name.slice(0, -"-id".length);
  return child.querySelector(`[name="${prefix}-value-${name}"]`);
}

// The blocks of a stream or list that are not deleted, in the order of the screen.
export function blocksIn(container) {
  if (!container) return [];
  return [...container.querySelectorAll(CHILD)].filter((child) => own(child, "deleted").value !== "1");
}

function listIn(child, path) {
  return child.querySelector(`${path} [data-streamfield-list-container]`);
}

export function containerOf(root) {
  return root.querySelector(":scope > [data-streamfield-stream-container]");
}

export function fieldsOf(step) {
  const fields = step.querySelector(".parvis-fields");
  return fields ? containerOf(fields) : null;
}

function readTest(child) {
  return {
    element: child,
    field: named(child, "field"),
    operator: named(child, "operator"),
    value: named(child, "value"),
  };
}

// The rule that governs a field or a step: its own, never that of a field inside the step.
function readRule(child) {
  const mode = named(child, "condition-mode");
  const rule = mode?.closest(".parvis-rule");
  return { element: rule, mode, tests: rule ? blocksIn(listIn(rule, ".parvis-tests")).map(readTest) : [] };
}

function readField(child) {
  return {
    element: child,
    id: own(child, "id").value,
    kind: own(child, "type").value,
    label: named(child, "label")?.value.trim() ?? "",
    required: named(child, "required")?.checked ?? true,
    choices: blocksIn(listIn(child, '[data-contentpath="choices"]')).map((item) => {
      const input = item.querySelector('input[name$="-value"]');
      return { id: own(item, "id").value, text: input.value.trim(), input };
    }),
    rule: readRule(child),
    source: named(child, "source")?.value ?? "",
    filterBy: named(child, "filter_by"),
    filterAttribute: named(child, "filter_attribute"),
  };
}

export function readSteps(root) {
  return blocksIn(containerOf(root)).map((child, index) => ({
    element: child,
    id: own(child, "id").value,
    number: index + 1,
    title: named(child, "title").value.trim(),
    rule: readRule(child),
    fields: blocksIn(fieldsOf(child)).map(readField),
  }));
}
