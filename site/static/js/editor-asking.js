// Asks the server about the form as it stands on screen: nothing of it is kept there.

export class Server {
  constructor(root, prefix) {
    this.form = root.closest("form");
    this.prefix = prefix;
    const panel = root.closest("[data-parvis-points]");
    this.addresses = panel ? panel.dataset : {};
    this.complete = Boolean(panel && "parvisComplete" in panel.dataset);
  }

  async ask(address, more = {}) {
    const body = new URLSearchParams(more);
    for (const [name, value] of new FormData(this.form)) {
      if (name.startsWith(`${this.prefix}-`) && typeof value === "string") {
        body.append(`definition${name.slice(this.prefix.length)}`, value);
      }
    }
    const token = this.form.querySelector('[name="csrfmiddlewaretoken"]').value;
    const answer = await fetch(address, { method: "POST", body, headers: { "X-CSRFToken": token } });
    return answer.ok ? answer.json() : null;
  }

  // `names` are those last answered: expressions follow what changed since.
  points(names) {
    return this.addresses.parvisPoints ? this.ask(this.addresses.parvisPoints, { names: JSON.stringify(names) }) : null;
  }

  convert(at) {
    return this.ask(this.addresses.parvisExpression, { at: at.join("/") });
  }
}
