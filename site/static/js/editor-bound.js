// From what is on screen to Wagtail's own objects, which insert, move and empty blocks.

// The settings of a step or of a question that are lists of conditions.
export const LISTS = ["checks", "choice_rules"];

export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

// The child of a stream that is drawn as `element`, with the stream it is in: { stream, child, index }.
export function boundOf(stream, element) {
  for (const [index, child] of stream.children.entries()) {
    if (child.element === element) return { stream, child, index };
    const found = child.element.contains(element) ? boundOf(child.block.childBlocks.fields, element) : null;
    if (found) return found;
  }
  return null;
}

// The block that the path `at` leads to: { stream, child, index, blocks }, or null.
export function follow(stream, at) {
  const index = stream.children.findIndex(({ id }) => id === at[0]);
  if (index < 0) return null;
  const child = stream.children[index];
  const blocks = child.block.childBlocks;
  if (at[1] === "fields" && at.length > 2) return follow(blocks.fields, at.slice(2));
  if (LISTS.includes(at[1]) && at.length > 2) {
    const list = blocks[at[1]];
    const item = list?.children[Number(at[2])];
    return item ? { stream: list, child: item, index: Number(at[2]), blocks: item.block.childBlocks } : null;
  }
  return { stream, child, index, blocks };
}

// Empty a rule, or give it another one.
export function setRule(block, { mode = "all", tests = [], expression = "" } = {}) {
  block.setState({
    mode: [mode],
    tests: tests.map(({ field, operator, value }) => ({ id: uuid(), value: { field, operator: [operator], value } })),
    expression,
  });
}

export function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-small button-secondary";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
