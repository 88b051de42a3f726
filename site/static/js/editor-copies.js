// Mends what "duplicate" leaves behind: the copy of a question must not bear the name of the first
// one, and the rules of a copied step must ask the questions of the copy. The server does it again.

function unnamed(field) {
  if ("identifier" in field.value) field.value.identifier = "";
  return field;
}

export function mendField(copy) {
  return unnamed(copy);
}

export function mendStep(copy, original) {
  const ids = new Map();
  original.value.fields.forEach((field, place) => {
    const twin = copy.value.fields[place];
    ids.set(field.id, twin.id);
    (field.value.choices ?? []).forEach((choice, index) => ids.set(choice.id, twin.value.choices[index].id));
  });
  for (const field of copy.value.fields.map(unnamed)) {
    if (field.value.filter_by) field.value.filter_by = ids.get(field.value.filter_by) ?? field.value.filter_by;
    for (const { value: test } of field.value.condition?.tests ?? []) {
      test.field = ids.get(test.field) ?? test.field;
      test.value = ids.get(test.value) ?? test.value;
    }
  }
  return copy;
}
