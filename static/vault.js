// Shows the value of a secret on demand, and copies it. Each is a recorded request. Helps to write a value.
// Copies what is on the page, and previews what a new token reaches.

import "./parts/list.js";
import { closeMenus, foldTabs, signOutThere } from "./parts/menus.js";
import { copyOnClick } from "./parts/copy-button.js";
import { equipEditor } from "./parts/editor.js";
import { revealOnDemand } from "./parts/reveal.js";
import { showAges } from "./parts/times.js";
import { proposeNames } from "./parts/token-names.js";
import { previewToken } from "./parts/token-preview.js";

document.querySelectorAll("[data-reveal]").forEach(revealOnDemand);
document.querySelectorAll("[data-line-breaks]").forEach(equipEditor);
showAges(document);

closeMenus();
document.querySelectorAll("overflow-menu").forEach(foldTabs);
document.querySelectorAll("form[data-then]").forEach(signOutThere);
document.querySelectorAll("[data-copy]").forEach(copyOnClick);
document.querySelectorAll("form[data-preview]").forEach(previewToken);
document.querySelectorAll("[data-names]").forEach(proposeNames);

// A browser that keeps the page in memory must not show it again.
for (const field of document.querySelectorAll("[data-once]")) {
  addEventListener("pagehide", () => (field.value = ""));
  field.addEventListener("focus", () => field.select());
}
