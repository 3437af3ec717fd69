const SHOWN_MS = 30_000;

/**
 * Shows a text for half a minute, or until the page is left or no longer seen.
 *
 * @param {HTMLElement} element where it is shown; hidden while there is nothing
 * @param {(isShown: boolean) => void} onChange called whenever it was shown or taken away
 */
export function brief(element, onChange) {
  let timer;
  const hide = () => {
    clearTimeout(timer);
    element.textContent = "";
    element.hidden = true;
    onChange(false);
  };
  addEventListener("pagehide", hide);
  document.addEventListener("visibilitychange", () => document.hidden && hide());
  return {
    hide,
    /** @param {string} text */
    show(text) {
      // Left while it was on its way.
      if (document.hidden) return;
      clearTimeout(timer);
      timer = setTimeout(hide, SHOWN_MS);
      element.textContent = text;
      element.hidden = false;
      onChange(true);
    },
  };
}
