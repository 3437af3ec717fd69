const SHOWN_MS = 30_000;

/**
 * Shows a text for half a minute, or until the page is left or hidden.
 *
 * @param {HTMLElement} element where it is shown; hidden when empty
 * @param {(isShown: boolean) => void} onChange called whenever it was shown or removed
 * @param {(seconds: number) => void} [onTick] called with the time that is left, once a second
 */
export function brief(element, onChange, onTick = () => {}) {
  let timer, ends;
  const hide = () => {
    clearTimeout(timer);
    element.textContent = "";
    element.hidden = true;
    onChange(false);
  };
  const tick = () => {
    const left = ends - performance.now();
    if (left <= 0) return hide();
    onTick(Math.ceil(left / 1000));
    timer = setTimeout(tick, left % 1000 || 1000);
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
      ends = performance.now() + SHOWN_MS;
      element.textContent = text;
      element.hidden = false;
      onChange(true);
      tick();
    },
  };
}
