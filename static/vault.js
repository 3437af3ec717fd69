// Shows the value of a secret on demand, and copies it. Each is a recorded request. Reports line breaks in a
// field that hides its content. Copies what is on the page, and previews what a new token reaches.

import { ask } from "./parts/ask.js";
import "./parts/list.js";
import { brief } from "./parts/brief.js";
import { toClipboard } from "./parts/clipboard.js";
import { closeMenus, foldTabs, signOutThere } from "./parts/menus.js";
import { showAges } from "./parts/times.js";
import { copyOnClick } from "./parts/copy-button.js";
import { previewToken } from "./parts/token-preview.js";

for (const section of document.querySelectorAll("[data-reveal]")) {
  const { reveal: address, show, hide, copied, failed } = section.dataset;
  const [reveal, copy] = section.querySelectorAll("button");
  const shown = section.querySelector("pre");
  const said = section.querySelector("[role=status]");
  const value = brief(shown, (isShown) => (reveal.textContent = isShown ? hide : show));

  const orTell = (act) => async () => {
    said.textContent = "";
    try {
      await act();
    } catch {
      value.hide();
      said.textContent = failed;
    }
  };

  reveal.addEventListener("click", orTell(async () => {
    if (!shown.hidden) return value.hide();
    value.show(await ask(address));
  }));

  copy.addEventListener("click", orTell(async () => {
    await toClipboard(await ask(address));
    said.textContent = copied;
  }));

  section.hidden = false;
}

showAges(document);

for (const field of document.querySelectorAll("[data-line-breaks]")) {
  const said = field.parentElement.querySelector("[role=status]");
  const tell = () => {
    const count = field.value.split("\n").length - 1;
    said.textContent = count ? `${field.dataset.lineBreaks} ${count}` : "";
  };
  field.addEventListener("input", tell);
  tell();
}

closeMenus();
document.querySelectorAll("overflow-menu").forEach(foldTabs);
document.querySelectorAll("form[data-then]").forEach(signOutThere);
document.querySelectorAll("[data-copy]").forEach(copyOnClick);
document.querySelectorAll("form[data-preview]").forEach(previewToken);

// A browser that keeps the page in memory must not show it again.
for (const field of document.querySelectorAll("[data-once]")) {
  addEventListener("pagehide", () => (field.value = ""));
  field.addEventListener("focus", () => field.select());
}
