// Reads the form as it stands on the editor's screen: steps, fields, answers offered, rules.
// Only names and ids that Wagtail puts in the page are used, so unsaved blocks are read like the others.

// What a place on the map may fill in.
export const FILLS = ["fill_street", "fill_number", "fill_postcode", "fill_town"];
const CHILD = ":scope > [data-streamfield-child]";

function own(child, name) {
  for (const input of child.children) if (input.name?.endsWith(`-${name}`)) return input;
  return null;
}

// The browser keeps an index of the names of a form: a long one is read at once.
function named(child, name) {
  const id = own(child, "id");
  return id.form.elements.namedItem(`${id.name.slice(0, -"-id".length)}-value-${name}`);
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

export function fieldsOf(block) {
  const fields = block.querySelector(".parvis-fields");
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

// The rule that governs a field, a step or a check: its own, never that of a field inside the step.
function readRule(child, at) {
  const mode = named(child, "condition-mode");
  const rule = mode?.closest(".parvis-rule");
  const expression = named(child, "condition-expression");
  const tests = rule ? blocksIn(listIn(rule, ".parvis-tests")).map(readTest) : [];
  return { element: rule, mode, expression, at, tests };
}

function readPrefill(child) {
  const source = named(child, "prefill-source");
  return source && { source, value: named(child, "prefill-value"), lock: named(child, "prefill-lock") };
}

function readChoices(child) {
  return blocksIn(listIn(child, '[data-contentpath="choices"]')).map((item) => {
    const input = item.querySelector('input[name$="-value"]');
    return { id: own(item, "id").value, text: input.value.trim(), input };
  });
}

function readChoiceRules(child, above) {
  return blocksIn(listIn(child, ".parvis-choice-rules")).map((item, number) => {
    const at = [...above, "choice_rules", String(number)];
    return { element: item, at, choice: named(item, "choice"), rule: readRule(item, at) };
  });
}

function readFields(block, above) {
  const at = [...above, "fields"];
  return blocksIn(fieldsOf(block)).map((child) => readField(child, at));
}

function readField(child, above) {
  const id = own(child, "id").value;
  const at = [...above, id];
  const fields = readFields(child, at);
  return {
    element: child,
    id,
    at,
    kind: own(child, "type").value,
    label: named(child, "label")?.value.trim() ?? "",
    identifier: named(child, "identifier"),
    required: named(child, "required")?.checked ?? true,
    choices: fields.length ? [] : readChoices(child),
    fills: fields.length ? [] : FILLS.map((name) => named(child, name)).filter(Boolean),
    choiceRules: fields.length ? [] : readChoiceRules(child, at),
    prefill: readPrefill(child),
    texts: { value: fields.length ? null : named(child, "value"), prefill: named(child, "prefill-value") },
    rule: readRule(child, at),
    fields,
    source: named(child, "source")?.value ?? "",
    display: named(child, "display")?.value ?? "",
    filterBy: named(child, "filter_by"),
    filterAttribute: named(child, "filter_attribute"),
  };
}

function readChecks(step, above) {
  return blocksIn(listIn(step, ".parvis-checks")).map((child, number) => {
    const at = [...above, "checks", String(number)];
    return { element: child, at, message: named(child, "message")?.value.trim() ?? "", rule: readRule(child, at) };
  });
}

export function readSteps(root) {
  return blocksIn(containerOf(root)).map((child, index) => {
    const at = [own(child, "id").value];
    return {
      element: child,
      id: at[0],
      at,
      number: index + 1,
      title: named(child, "title").value.trim(),
      rule: readRule(child, at),
      fields: readFields(child, at),
      checks: readChecks(child, at),
    };
  });
}

// Every field of some steps, those of the rows of groups among them.
export function every(steps) {
  return steps.flatMap(({ fields }) => fields.flatMap((field) => [field, ...field.fields]));
}
