// The editor of a circuit: a menu of the statuses on the screen, in place of their keys.
(() => {
  const PICKER = "input[data-parvis-target]";

  // Where the definition begins in the names of its fields: "definition".
  const rootOf = (input) => /^(.+?)-\d+-value-/.exec(input.name)?.[1];

  const field = (root, row, name) => document.querySelector(`[name="${CSS.escape(`${root}-${row}-${name}`)}"]`);

  function statuses(root) {
    const found = [];
    const count = Number(document.querySelector(`[name="${CSS.escape(`${root}-count`)}"]`)?.value ?? 0);
    for (let row = 0; row < count; row += 1) {
      const label = field(root, row, "value-label");
      if (!label || field(root, row, "deleted")?.value) continue;
      found.push({
        row: String(row),
        order: Number(field(root, row, "order")?.value ?? row),
        key: field(root, row, "id")?.value ?? "",
        label: label.value.trim(),
      });
    }
    return found.sort((one, other) => one.order - other.order);
  }

  const same = (text, other) => text.trim().toLowerCase() === other.toLowerCase();

  function refresh(input, select) {
    const known = statuses(rootOf(input));
    const chosen =
      known.find((status) => status.row === select.dataset.row) ??
      known.find((status) => input.value && (status.key === input.value || same(input.value, status.label)));
    const options = known
      .filter((status) => status.label)
      .map((status) => new Option(status.label, status.row, false, status === chosen));
    select.replaceChildren(new Option("…", "", false, !chosen), ...options);
    select.dataset.row = chosen?.row ?? "";
    if (chosen) input.value = chosen.key || chosen.label;
  }

  function enhance(input) {
    const select = document.createElement("select");
    select.id = input.id;
    select.setAttribute("aria-describedby", input.getAttribute("aria-describedby") ?? "");
    input.removeAttribute("id");
    input.removeAttribute("data-parvis-target");
    input.type = "hidden";
    input.after(select);
    select.addEventListener("focus", () => refresh(input, select));
    select.addEventListener("change", () => {
      select.dataset.row = select.value;
      if (!select.value) input.value = "";
      refresh(input, select);
    });
    document.addEventListener("input", (event) => {
      if (input.isConnected && event.target.name?.endsWith("-value-label")) refresh(input, select);
    });
    refresh(input, select);
  }

  const enhanceAll = () => document.querySelectorAll(PICKER).forEach(enhance);
  const start = () => {
    new MutationObserver(enhanceAll).observe(document.body, { childList: true, subtree: true });
    enhanceAll();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
