// Asks the server about the form as it stands on screen: nothing of it is kept there.

export class Server {
  constructor(root, prefix) {
    this.form = root.closest("form");
    this.prefix = prefix;
    const panel = root.closest("[data-parvis-points]");
    this.addresses = panel ? panel.dataset : {};
    this.refused = this.addresses.parvisRefused ? JSON.parse(this.addresses.parvisRefused) : null;
    this.complete = Boolean(panel && "parvisComplete" in panel.dataset);
  }

  // The form as it would be posted, and nothing else of the page.
  posted() {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (name.startsWith(`${this.prefix}-`) && typeof value === "string") {
        body.append(`definition${name.slice(this.prefix.length)}`, value);
      }
    }
    return body;
  }

  async ask(address, body, signal) {
    const token = this.form.querySelector('[name="csrfmiddlewaretoken"]').value;
    const answer = await fetch(address, { method: "POST", body, signal, headers: { "X-CSRFToken": token } });
    return answer.ok ? answer.json() : null;
  }

  // Null when nothing was changed since the last time, or when there is no answer. A question that
  // comes before the last one is answered takes its place: one at a time is asked. `names` are those
  // last answered: expressions follow what changed since.
  async points(names) {
    if (!this.addresses.parvisPoints) return null;
    const body = this.posted();
    if (this.refused) body.append("refused", "1");
    const mark = body.toString();
    if (mark === this.asked) return null;
    this.asked = mark;
    body.append("names", JSON.stringify(names));
    this.asking?.abort();
    this.asking = new AbortController();
    const found = await this.ask(this.addresses.parvisPoints, body, this.asking.signal).catch(() => null);
    if (!found && this.asked === mark) this.asked = null;
    return found;
  }

  convert(at) {
    const body = this.posted();
    body.append("at", at.join("/"));
    return this.ask(this.addresses.parvisExpression, body);
  }
}
