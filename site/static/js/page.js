/* Small conveniences of a page; every one is hidden in the HTML until this runs.
   [data-copy="text"]   copies the text and says so in [data-copied]
   [data-print]         prints the page */

for (const button of document.querySelectorAll("[data-copy], [data-print]")) {
  button.hidden = false;
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy], [data-print]");
  if (!button) return;
  if ("print" in button.dataset) {
    window.print();
    return;
  }
  await navigator.clipboard.writeText(button.dataset.copy);
  const said = button.querySelector("[data-copied]");
  if (said) said.textContent = said.dataset.copied;
});
