// A text input that proposes answers while one types: the ARIA combobox pattern, with a list.
// It only proposes: what is typed stays what is typed.

const PAUSE = 250;
const SHORTEST = 3;
let made = 0;

export class Combobox {
  // `look(text, signal)` promises the results; `words` are "none", "one", "many" (with {n}), "label".
  constructor(input, { look, chosen, textOf, words }) {
    Object.assign(this, { input, look, chosen, textOf, words, results: [], at: -1 });
    made += 1;
    this.list = Object.assign(document.createElement("ul"), { id: `propositions-${made}`, className: "propositions", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", words.label);
    this.said = Object.assign(document.createElement("p"), { className: "visually-hidden" });
    this.said.setAttribute("role", "status");
    input.after(this.list, this.said);
    input.parentElement.classList.add("proposes");
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", this.list.id]]) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    // A press on an answer must not take the focus from the input before it counts.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.take([...this.list.children].indexOf(event.target.closest("li"))));
  }

  typed() {
    clearTimeout(this.pause);
    this.request?.abort();
    const text = this.input.value.trim();
    if (text.length < SHORTEST) return this.close();
    this.pause = setTimeout(() => this.ask(text), PAUSE);
  }

  async ask(text) {
    this.request = new AbortController();
    try {
      const results = await this.look(text, this.request.signal);
      if (document.activeElement === this.input) this.open(results);
    } catch {
      // Down, slow or typed over: the field stays a plain one.
      this.close();
    }
  }

  open(results) {
    this.results = results;
    this.move(-1);
    this.list.replaceChildren(...results.map((result, place) => this.option(result, place)));
    this.list.hidden = !results.length;
    this.input.setAttribute("aria-expanded", String(Boolean(results.length)));
    const { none, one, many } = this.words;
    this.said.textContent = results.length === 0 ? none : results.length === 1 ? one : many.replace("{n}", results.length);
  }

  option(result, place) {
    const option = Object.assign(document.createElement("li"), { id: `${this.list.id}-${place}`, textContent: this.textOf(result) });
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    return option;
  }

  key(event) {
    if (this.list.hidden) return;
    const last = this.results.length - 1;
    const moves = { ArrowDown: this.at >= last ? 0 : this.at + 1, ArrowUp: this.at <= 0 ? last : this.at - 1 };
    if (event.key in moves) this.move(moves[event.key]);
    else if (event.key === "Enter" && this.at >= 0) this.take(this.at);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  move(place) {
    this.at = place;
    for (const [index, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(index === place));
      if (index === place) option.scrollIntoView({ block: "nearest" });
    }
    if (place >= 0) this.input.setAttribute("aria-activedescendant", `${this.list.id}-${place}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  take(place) {
    const result = this.results[place];
    this.close();
    if (result) this.chosen(result);
  }

  close() {
    clearTimeout(this.pause);
    this.results = [];
    this.list.hidden = true;
    this.list.replaceChildren();
    this.said.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

// Asks our own address for addresses; throws when it does not answer well.
export async function ask(url, question, signal) {
  const response = await fetch(`${url}?${new URLSearchParams(question)}`, { signal, headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()).results;
}

// Writes in an input as a person would: what listens to the form hears it.
export function write(input, text) {
  if (!input || input.value === text) return;
  input.value = text;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
