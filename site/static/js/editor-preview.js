// The preview beside the form shows what is being written: the step that has the focus, as the person
// chosen in its menu would see it; the page itself while something else is written.

const STEP = "parvis-preview-step";
const [PAGE, FORM] = ["", "form"];

export class Preview {
  constructor(root) {
    this.root = root;
    this.tab = root.closest('[role="tabpanel"]');
    this.panel = document.querySelector('[data-side-panel="preview"]');
    this.person = FORM;
    if (this.kept()?.page !== window.location.pathname) sessionStorage.removeItem(STEP);
    if (!this.modes || !this.panel || !this.tab) return;
    root.closest("form").addEventListener("focusin", ({ target }) => this.follow(target));
    this.panel.addEventListener("show", () => this.turn(this.tab.hidden ? PAGE : this.person));
    this.panel.addEventListener("change", ({ target }) => {
      if (target === this.modes && target.value.startsWith(FORM)) this.person = target.value;
    });
    // Before Wagtail hears of it: while a preview is being drawn, it would forget that another one is wanted.
    this.panel.addEventListener(
      "change",
      ({ target }) => {
        if (target === this.modes) window.wagtail.app.queryController("w-preview").staleValue = true;
      },
      true,
    );
  }

  // Looked for each time: saving a page for the first time draws this menu again.
  get modes() {
    return document.querySelector("#id_preview_mode");
  }

  kept() {
    return JSON.parse(sessionStorage.getItem(STEP) ?? "null");
  }

  follow(target) {
    if (this.root.contains(target)) {
      this.within = target;
      this.refresh();
      if (this.modes.value === PAGE) this.turn(this.person);
    } else if (this.modes.value !== PAGE && target.closest('[role="tabpanel"]') !== this.tab && target.closest('[role="tabpanel"]')) {
      this.turn(PAGE);
    }
  }

  // Show another mode, when somebody is looking.
  turn(mode) {
    if (this.panel.hidden || this.modes.value === mode) return;
    this.modes.value = mode;
    this.modes.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // Note which step is being written, by its number: steps may have moved.
  refresh(steps = this.steps) {
    this.steps = steps;
    this.keepMode();
    const number = steps?.find(({ element }) => element.contains(this.within))?.number;
    if (!number || this.kept()?.number === number) return;
    sessionStorage.setItem(STEP, JSON.stringify({ page: window.location.pathname, number }));
  }

  // The menu drawn again has forgotten what was seen.
  keepMode() {
    const { modes } = this;
    if (modes === this.seen) return;
    const again = Boolean(this.seen);
    this.seen = modes;
    if (again && this.root.contains(document.activeElement)) this.turn(this.person);
  }
}
