const SHOWN_MS = 30_000;

/**
 * Shows a text for half a minute, or until the page is left or no longer seen.
 *
 * @param {HTMLElement} element where it is shown; hidden while there is nothing
 * @param {() => void} [onHide] called whenever it is taken away
 */
export function brief(element, onHide = () => {}) {
  let timer;
  const hide = () => {
    clearTimeout(timer);
    element.textContent = "";
    element.hidden = true;
    onHide();
  };
  addEventListener("pagehide", hide);
  document.addEventListener("visibilitychange", () => document.hidden && hide());
  return {
    hide,
    /** @param {string} text */
    show(text) {
      element.textContent = text;
      element.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(hide, SHOWN_MS);
    },
  };
}
