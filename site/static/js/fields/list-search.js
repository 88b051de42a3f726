// <parvis-combobox>: words to type, with the answers that match (ARIA 1.2 combobox with a list).
// Around a <select>, it searches its options. Around two inputs (the words, then the key), it asks
// `data-url` for matches. Without this script both still work: a drop-down list, or words that the
// server looks for. Words it says: data-none, data-one, data-many, data-down.

const MOST = 50;
const PAUSE = 200;
const SETTLED = 600;
let count = 0;

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

class Options {
  constructor(select) {
    this.select = select;
    this.words = select.querySelector("[data-typed]");
    this.all = [...select.options].filter((option) => option.value && option !== this.words).map(({ value, text }) => ({ id: value, text, bare: bare(text) }));
  }

  async matching(typed) {
    const wanted = bare(typed);
    const found = this.all.filter((one) => one.bare.includes(wanted));
    return found.sort((one, other) => other.bare.startsWith(wanted) - one.bare.startsWith(wanted)).slice(0, MOST);
  }

  // The one answer that words typed in full mean.
  meant(typed) {
    const wanted = bare(typed);
    const near = wanted ? this.all.filter((one) => one.bare.includes(wanted)) : [];
    return near.find((one) => one.bare === wanted) ?? (near.length === 1 ? near[0] : null);
  }

  // Words that mean no answer yet are posted as they are: they come back, with what to do. While one
  // types nobody is told, unless an answer was just left.
  keep(choice, typed = "") {
    const was = this.select.value;
    const left = was && was !== this.words?.value;
    this.words?.remove();
    this.words = null;
    if (!choice && bare(typed)) {
      this.words = new Option(typed.trim(), typed.trim());
      this.select.append(this.words);
    }
    this.select.value = choice?.id ?? this.words?.value ?? "";
    if (choice ? was !== choice.id : left) this.select.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

class Matches {
  constructor(url, key) {
    Object.assign(this, { url, key });
  }

  async matching(typed) {
    if (bare(typed).length < 2) return null;
    this.asking?.abort();
    this.asking = new AbortController();
    const answer = await fetch(`${this.url}?q=${encodeURIComponent(typed.trim())}`, { signal: this.asking.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).choices;
  }

  // The server says what words mean.
  meant() {
    return null;
  }

  keep(choice) {
    this.key.value = choice?.id ?? "";
  }
}

class Combobox extends HTMLElement {
  connectedCallback() {
    if (this.input) return;
    const select = this.querySelector("select");
    const words = this.querySelector('input[type="text"]');
    if (words) this.overWords(words, this.querySelector('[type="hidden"]'), select);
    else if (select) this.overSelect(select);
    if (this.input) this.build();
  }

  overSelect(select) {
    this.source = new Options(select);
    const input = document.createElement("input");
    input.type = "text";
    input.className = select.className.replace("form-select", "form-control");
    input.value = select.value ? select.selectedOptions[0].text : "";
    for (const name of ["aria-describedby", "aria-invalid"]) {
      if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
    }
    input.id = select.id;
    const focused = document.activeElement === select;
    select.removeAttribute("id");
    select.hidden = true;
    this.append(input);
    this.input = input;
    if (focused) input.focus();
  }

  // Where the server proposed a menu of what the words may mean, that menu stays and is enough.
  overWords(input, key, proposed) {
    if (proposed || !key) return;
    this.source = new Matches(this.dataset.url, key);
    this.input = input;
  }

  build() {
    count += 1;
    const { input } = this;
    this.list = Object.assign(document.createElement("ul"), { id: `answers-${count}`, className: "combobox__list", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.label());
    this.said = Object.assign(document.createElement("p"), { className: "combobox__said" });
    this.said.setAttribute("role", "status");
    this.append(this.list, this.said);
    const state = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(state)) input.setAttribute(name, value);
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("click", () => this.source instanceof Options && this.open());
    input.addEventListener("blur", () => this.leave());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.take(event.target.closest("li")));
  }

  label() {
    const label = document.querySelector(`label[for="${CSS.escape(this.input.id)}"]`);
    return this.input.getAttribute("aria-label") ?? label?.textContent.trim() ?? "";
  }

  typed() {
    this.source.keep(null, this.input.value);
    clearTimeout(this.timer);
    if (this.source instanceof Options) this.open();
    else this.timer = setTimeout(() => this.open(), PAUSE);
  }

  async open() {
    let found;
    try {
      found = await this.source.matching(this.input.value);
    } catch (fault) {
      if (fault.name === "AbortError") return;
      this.close();
      this.say(this.dataset.down);
      return;
    }
    if (document.activeElement !== this.input) return;
    this.draw(found ?? []);
    if (!found) this.say("");
    else if (!found.length) this.say(this.dataset.none);
    else this.say(found.length === 1 ? this.dataset.one : `${found.length} ${this.dataset.many}`);
  }

  draw(found) {
    this.found = found;
    this.list.replaceChildren(...found.map(({ text }, place) => {
      const item = Object.assign(document.createElement("li"), { id: `${this.list.id}-${place}`, textContent: text });
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      return item;
    }));
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
  }

  say(words) {
    this.said.textContent = words;
  }

  close() {
    clearTimeout(this.timer);
    this.draw([]);
    this.say("");
  }

  move(place) {
    const items = [...this.list.children];
    if (!items.length) return;
    this.active = (place + items.length) % items.length;
    items.forEach((item, index) => item.setAttribute("aria-selected", String(index === this.active)));
    items[this.active].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", items[this.active].id);
  }

  async press(event) {
    const isOpen = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) await this.open();
      this.move(event.key === "ArrowDown" ? this.active + 1 : Math.max(this.active, 0) - 1);
    } else if (event.key === "Enter" && isOpen && this.active >= 0) {
      event.preventDefault();
      this.take(this.list.children[this.active]);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.close();
    }
  }

  take(item) {
    if (!item) return;
    const choice = this.found[[...this.list.children].indexOf(item)];
    this.input.value = choice.text;
    this.close();
    this.source.keep(choice);
    if (this.source instanceof Matches) this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  leave() {
    const meant = this.source.meant(this.input.value);
    if (meant) {
      this.input.value = meant.text;
      this.source.keep(meant);
    }
    if (!this.list.hidden) {
      this.close();
      return;
    }
    clearTimeout(this.timer);
    // Words that go away move what is below them: not under a hand that is pressing it.
    setTimeout(() => document.activeElement !== this.input && this.close(), SETTLED);
  }
}

customElements.define("parvis-combobox", Combobox);
