// The names that are chosen in the list of secrets: how many, and all of the page at once.

const boxes = (list) => [...list.querySelectorAll(".vault-pick")];

/** Returns the names that are chosen. */
export function chosenNames(list) {
  return new Set(boxes(list).filter((box) => box.checked).map((box) => box.value));
}

/** Chooses those of these names that are in the list. */
export function choose(list, names) {
  for (const box of boxes(list)) box.checked = names.has(box.value);
}

/** Adds the box that chooses all names of the page, and tells how many are chosen. */
export function countSelection(list) {
  const place = list.querySelector("[data-select-all]");
  if (!place) return;
  const all = document.createElement("input");
  all.type = "checkbox";
  all.className = "vault-pick-all";
  all.setAttribute("aria-label", place.dataset.selectAll);
  place.replaceChildren(all);
  const tell = () => {
    const chosen = chosenNames(list).size;
    const form = document.getElementById("selection");
    form.querySelector("strong").textContent = form.dataset.selected.replace("{n}", chosen);
    all.checked = chosen > 0 && chosen === boxes(list).length;
    all.indeterminate = chosen > 0 && !all.checked;
  };
  all.addEventListener("change", () => {
    for (const box of boxes(list)) box.checked = all.checked;
    tell();
  });
  list.querySelector("tbody").addEventListener("change", tell);
  tell();
}
