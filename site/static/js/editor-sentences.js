// Says rules in the words of the editor: « Affichée si « Motif » est « Autre » ».

export function fill(pattern, values) {
  return pattern.replace(/%\((\w+)\)s/g, (whole, name) => values[name] ?? whole);
}

export function answersOf(asked, { kinds, words }) {
  const compares = kinds[asked.kind].compares;
  if (compares === "yes_no") return [{ id: "true", text: words.yes }, { id: "false", text: words.no }];
  // What a list will offer is not known here: the answer is then written.
  return compares === "choices" && !asked.source ? asked.choices.filter((choice) => choice.text) : null;
}

// The answer that a value stands for: by its id, or by its words as people may have written them.
export function answerFor(answers, value) {
  const wanted = value.trim().toLowerCase();
  return answers?.find(({ id, text }) => id.toLowerCase() === wanted || text.toLowerCase() === wanted);
}

function readable(asked, value, catalogue) {
  const answer = answerFor(answersOf(asked, catalogue), value);
  if (answer) return answer.text;
  const day = catalogue.kinds[asked.kind].compares === "date" && /^\d{4}-\d\d-\d\d$/.test(value);
  return day ? new Date(`${value}T12:00`).toLocaleDateString("fr", { dateStyle: "long" }) : value;
}

function said(test, byId, catalogue) {
  const { words, kinds, withoutValue } = catalogue;
  const asked = byId.get(test.field.value);
  const operators = asked ? Object.fromEntries(kinds[asked.kind].operators) : {};
  const operator = operators[test.operator.value] ?? test.operator.selectedOptions?.[0]?.text ?? "";
  const pattern = withoutValue.includes(test.operator.value) ? words.testBare : words.testValue;
  return fill(pattern, {
    field: asked ? asked.label || words.untitled : words.gone,
    operator,
    value: asked ? readable(asked, test.value.value, catalogue) || "…" : "…",
  });
}

// What a rule asks; "" when there is none, or when no question is chosen yet.
function asks(rule, byId, catalogue) {
  const { words } = catalogue;
  const expression = rule.expression?.value.trim();
  if (expression) return expression;
  const parts = rule.tests.filter((test) => test.field.value).map((test) => said(test, byId, catalogue));
  return parts.join(rule.mode?.value === "any" ? words.or : words.and);
}

// The whole rule as a sentence; "" when there is none.
export function sentence(rule, byId, catalogue) {
  const asked = asks(rule, byId, catalogue);
  return asked && fill(catalogue.words.shownIf, { rule: asked });
}

// What must hold before a step is left.
export function checkSentence(check, byId, catalogue) {
  const asked = asks(check.rule, byId, catalogue);
  return asked && fill(catalogue.words.goesOnIf, { rule: asked });
}

// When an answer is offered that is not always.
export function choiceSentence({ choice, rule }, field, byId, catalogue) {
  const answer = field.choices.find(({ id }) => id === choice.value)?.text;
  const asked = answer && asks(rule, byId, catalogue);
  return asked ? fill(catalogue.words.offeredIf, { answer, rule: asked }) : "";
}

// Where a first answer comes from.
export function prefillSentence(prefill, byId, { words, profile }) {
  const pattern = words.prefilled[prefill?.source.value];
  const value = prefill?.value.value;
  if (!pattern || (!value && prefill.source.value !== "previous")) return "";
  const asked = byId.get(value);
  const what = { profile: profile[value] ?? value, field: asked ? asked.label || words.untitled : words.gone };
  const saying = fill(pattern, { what: what[prefill.source.value] ?? value });
  const locked = words.locked[prefill.lock.value];
  return locked ? `${saying} (${locked})` : saying;
}
