import { ask } from "./ask.js";
import { brief } from "./brief.js";
import { toClipboard } from "./clipboard.js";

/**
 * Makes buttons show and copy a value. They are in the element, or name it by `data-of`.
 *
 * @param {HTMLElement} element with the address of the value, and where it is shown; the texts are around it
 */
export function revealOnDemand(element) {
  const address = element.dataset.reveal;
  const { show, hide, hides, copied, failed } = element.closest("[data-hides]").dataset;
  const shown = element.querySelector("pre");
  const left = element.querySelector("[data-left]");
  const said = element.querySelector("[role=status]");
  const [eye, copier] = ["reveal", "copy"].map(
    (act) =>
      element.querySelector(`[data-act=${act}]`) ??
      document.querySelector(`[data-act=${act}][data-of="${element.id}"]`),
  );
  const value = brief(
    shown,
    (isShown) => {
      eye.setAttribute("aria-expanded", isShown);
      const label = eye.querySelector("span");
      if (label) label.textContent = isShown ? hide : show;
      if (!isShown) left.textContent = "";
    },
    (seconds) => (left.textContent = hides.replace("{n}", seconds)),
  );

  const orTell = (act) => async () => {
    said.textContent = "";
    try {
      await act();
    } catch {
      value.hide();
      said.textContent = failed;
    }
  };

  eye.addEventListener("click", orTell(async () => {
    if (!shown.hidden) return value.hide();
    value.show(await ask(address));
  }));

  copier.addEventListener("click", orTell(async () => {
    await toClipboard(await ask(address));
    said.textContent = copied;
  }));

  for (const button of [eye, copier]) button.hidden = false;
}
