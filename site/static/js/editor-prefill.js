// The first answer of a question: a menu of what the account tells, or of the questions before.

function rowOf(input) {
  return input.closest("[data-contentpath]");
}

export class FirstAnswer {
  constructor(prefill, editor) {
    Object.assign(this, { prefill, editor });
    this.menu = document.createElement("select");
    this.menu.id = `${prefill.value.id}-menu`;
    this.menu.addEventListener("change", () => {
      prefill.value.value = this.menu.value;
      editor.later();
    });
    prefill.source.addEventListener("change", () => {
      prefill.value.value = "";
      editor.later();
    });
    prefill.value.after(this.menu);
  }

  refresh(before) {
    const { source, value, lock } = this.prefill;
    const { words, profile } = this.editor.catalogue;
    const options = {
      profile: () => Object.entries(profile),
      field: () => before.map(({ id, label }) => [id, label || words.untitled]),
    }[source.value]?.();
    rowOf(value).hidden = !source.value || source.value === "previous";
    rowOf(lock).hidden = !source.value;
    const { complete } = this.editor.server;
    const written = source.value === "expression";
    source.querySelector('[value="expression"]').hidden = !complete && !written;
    value.readOnly = written && !complete;
    this.menu.hidden = !options;
    value.hidden = Boolean(options);
    const label = rowOf(value).querySelector("label");
    if (label) {
      label.setAttribute("for", (options ? this.menu : value).id);
      label.textContent = words.prefillFrom[source.value] ?? label.textContent;
    }
    if (options) this.fill(options, value.value);
  }

  fill(options, value) {
    const { words } = this.editor.catalogue;
    const known = options.some(([key]) => key === value);
    const all = [["", words.choose], ...options, ...(value && !known ? [[value, words.gone]] : [])];
    const mark = JSON.stringify(all);
    if (this.menu.dataset.mark !== mark) {
      this.menu.dataset.mark = mark;
      this.menu.replaceChildren(...all.map(([key, text]) => new Option(text, key)));
    }
    this.menu.value = value;
  }
}
