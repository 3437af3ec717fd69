const SHOWN_MS = 30_000;

/**
 * Shows a text for half a minute, or until the page is left or hidden.
 *
 * @param {HTMLElement} element where it is shown; hidden when empty
 * @param {(isShown: boolean) => void} onChange called whenever it was shown or removed
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
      // The page was left while it was loading.
      if (document.hidden) return;
      clearTimeout(timer);
      timer = setTimeout(hide, SHOWN_MS);
      element.textContent = text;
      element.hidden = false;
      onChange(true);
    },
  };
}
