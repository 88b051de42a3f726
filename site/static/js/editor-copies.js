// Mends what "duplicate" leaves behind: the copy of a question must not bear the name of the first
// one, and what stands in a copied step or group must ask the questions of the copy. The names in a
// copied step or group are left for the server, which changes them in the expressions too.

import { FILLS } from "./editor-questions.js";

// Give each id of a block, and of what it holds, the id of its twin.
function pair(original, copy, ids) {
  ids.set(original.id, copy.id);
  (original.value.choices ?? []).forEach((choice, place) => ids.set(choice.id, copy.value.choices[place].id));
  (original.value.fields ?? []).forEach((field, place) => pair(field, copy.value.fields[place], ids));
}

function aim(block, ids) {
  const { condition, checks = [], choice_rules: offers = [], fields = [], prefill } = block.value;
  for (const { value } of offers) value.choice = ids.get(value.choice) ?? value.choice;
  for (const rule of [condition, ...[...checks, ...offers].map(({ value }) => value.condition)]) {
    for (const { value: test } of rule?.tests ?? []) {
      test.field = ids.get(test.field) ?? test.field;
      test.value = ids.get(test.value) ?? test.value;
    }
  }
  if (prefill) prefill.value = ids.get(prefill.value) ?? prefill.value;
  for (const name of ["filter_by", ...FILLS]) {
    if (block.value[name]) block.value[name] = ids.get(block.value[name]) ?? block.value[name];
  }
  for (const field of fields) aim(field, ids);
}

export function mend(copy, original) {
  const ids = new Map();
  for (const [place, field] of (original.value.fields ?? []).entries()) pair(field, copy.value.fields[place], ids);
  for (const field of copy.value.fields ?? []) aim(field, ids);
  (original.value.choices ?? []).forEach((choice, place) => ids.set(choice.id, copy.value.choices[place].id));
  if (copy.value.choice_rules) aim({ value: { choice_rules: copy.value.choice_rules } }, ids);
  if (copy.value.checks) aim({ value: { checks: copy.value.checks } }, ids);
  if ("identifier" in copy.value) copy.value.identifier = "";
  return copy;
}
