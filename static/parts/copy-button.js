import { toClipboard } from "./clipboard.js";

const SAID_MS = 2000;

/**
 * Makes a button copy the content of another element, and say so.
 *
 * @param {HTMLButtonElement} button
 */
export function copyOnClick(button) {
  const source = document.getElementById(button.dataset.copy);
  const label = button.querySelector("span");
  const { textContent: copy } = label;
  button.addEventListener("click", async () => {
    try {
      await toClipboard(source.value ?? source.textContent);
      label.textContent = button.dataset.copied;
      setTimeout(() => (label.textContent = copy), SAID_MS);
    } catch {
      source.select?.();
    }
  });
  label.role = "status";
  button.hidden = false;
}
