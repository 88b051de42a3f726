// <parvis-answers>: several answers of a long list. Each answer chosen becomes a tag that can be
// removed, and one line at a time waits for the next. Without this script every line is there to type in.
// Words it says: data-remove (with {answer}), data-full.

class Answers extends HTMLElement {
  connectedCallback() {
    if (this.tags) return;
    this.lines = [...this.querySelectorAll("parvis-combobox")];
    this.tags = Object.assign(document.createElement("ul"), { className: "chosen", hidden: true });
    this.full = Object.assign(document.createElement("p"), { className: "form-text", textContent: this.dataset.full });
    this.prepend(this.tags);
    this.append(this.full);
    this.addEventListener("change", ({ target }) => this.draw(target.matches('[role="combobox"]')));
    const [{ id }] = this.parts(this.lines[0]);
    document.addEventListener("click", (event) => this.isConnected && this.lead(event, `a[href="#${id}"]`));
    this.draw(false);
  }

  parts(line) {
    return [line.querySelector('input[type="text"]'), line.querySelector('input[type="hidden"]')];
  }

  isSettled(line) {
    const [, key] = this.parts(line);
    return Boolean(key?.value);
  }

  draw(goesOn) {
    const settled = this.lines.filter((line) => this.isSettled(line));
    const open = this.lines.filter((line) => !settled.includes(line));
    const blank = open.filter((line) => !this.parts(line)[0].value);
    for (const line of this.lines) line.hidden = settled.includes(line) || (blank.includes(line) && line !== blank[0]);
    this.show(settled);
    this.full.hidden = open.length > 0;
    if (goesOn && settled.some((line) => line.contains(document.activeElement))) this.wait(open[0]);
  }

  // Leaving a line says "change" once more: tags that stay the same stay in place, and keep the focus.
  show(settled) {
    const keys = settled.map((line) => this.parts(line)[1].value).join();
    if (keys === this.shown) return;
    this.shown = keys;
    this.tags.replaceChildren(...settled.map((line) => this.tag(line)));
    this.tags.hidden = !settled.length;
  }

  // A summary of what is wrong leads to the first line, which may be a tag by now.
  lead(event, link) {
    if (!event.target.closest(link)) return;
    event.preventDefault();
    this.wait(this.lines.find((line) => !line.hidden));
  }

  // The focus goes to the line that waits for the next answer.
  wait(line) {
    (line ? this.parts(line)[0] : this.tags.querySelector("button")).focus();
  }

  tag(line) {
    const [words, key] = this.parts(line);
    const tag = document.createElement("li");
    const button = Object.assign(document.createElement("button"), { type: "button", className: "chosen__remove", textContent: "×" });
    button.setAttribute("aria-label", this.dataset.remove.replace("{answer}", words.value));
    button.addEventListener("click", () => {
      words.value = key.value = "";
      line.parentElement.append(line);
      this.lines = [...this.querySelectorAll("parvis-combobox")];
      this.draw(false);
      this.wait(this.lines.find((one) => !one.hidden));
      words.dispatchEvent(new Event("change", { bubbles: true }));
    });
    tag.append(words.value, button);
    return tag;
  }
}

customElements.define("parvis-answers", Answers);
