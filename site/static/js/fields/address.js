// <parvis-address>: proposes addresses in the line of the street, and fills the other lines in.

import { Combobox, ask, write } from "./combobox.js";

const words = (...texts) => texts.join(" ").toLowerCase().split(/\s+/).filter(Boolean).join(" ");

class Address extends HTMLElement {
  connectedCallback() {
    const { url, none, one, many, label } = this.dataset;
    if (!url || this.box) return;
    this.box = new Combobox(this.part("street"), {
      look: (text, signal) => ask(url, { q: text }, signal),
      chosen: (result) => this.fill(result),
      textOf: (result) => result.label,
      words: { none, one, many, label },
    });
  }

  part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  fill(result) {
    const { street, postcode, town, id, lat, lon } = result;
    const found = { id, lat, lon, of: words(street || result.label, postcode, town) };
    this.part("found").value = JSON.stringify(found);
    write(this.part("postcode"), postcode);
    write(this.part("town"), town);
    write(this.part("street"), street || result.label);
  }
}

customElements.define("parvis-address", Address);
