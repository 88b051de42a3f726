// Says what was just done, with the button that undoes it: it takes the focus, so that the keyboard
// stays where it was.

import { button } from "./editor-bound.js";

export class Said {
  constructor() {
    this.element = document.createElement("div");
    this.element.className = "parvis-said";
    this.element.setAttribute("role", "status");
  }

  say(words, label = "", undo = null) {
    const text = document.createElement("span");
    text.textContent = words;
    this.element.replaceChildren(text);
    if (!undo) return;
    const back = button(label, undo);
    this.element.append(back);
    back.focus();
  }
}
