// The menus of the page, which are `details`: they open without a script.

const OPEN = "details:is(.dropdown, .vault-menu)[open]";

/** Closes menus by Escape, and by what happens outside of them. */
export function closeMenus() {
  addEventListener("click", ({ target }) => {
    for (const menu of document.querySelectorAll(OPEN)) menu.open = menu.contains(target);
  });
  addEventListener("keydown", ({ key, target }) => {
    const menu = key === "Escape" && target.closest?.(OPEN);
    if (!menu) return;
    menu.open = false;
    menu.firstElementChild.focus();
  });
}

/** Moves the tabs that do not fit into a menu, as the forges do. The tab of this page always stays. */
export function foldTabs(bar) {
  const [shown, menu] = bar.children;
  const folded = menu.lastElementChild;
  const tabs = [...shown.children];
  const active = shown.querySelector(".active");
  shown.classList.add("vault-folds");

  const fold = () => {
    menu.hidden = true;
    shown.replaceChildren(...tabs);
    const space = shown.clientWidth;
    const widths = tabs.map((tab) => tab.matches(".item") ? tab.getBoundingClientRect().width : 0);
    const sum = widths.reduce((all, width) => all + width);
    if (sum <= space) return;
    // As wide as the button of the menu.
    let rest = space - 38 - active.getBoundingClientRect().width;
    const fits = (tab, width) => tab === active || (rest -= width) >= 0;
    const rests = tabs.filter((tab, nr) => !fits(tab, widths[nr]));
    folded.replaceChildren(...rests);
    menu.hidden = false;
  };
  let width = -1;
  new ResizeObserver(() => {
    if (bar.clientWidth === width) return;
    width = bar.clientWidth;
    fold();
  }).observe(bar);
  fold();
}

/** Signs out at a forge that answers the form with JSON. */
export function signOutThere(form) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await fetch(form.action, { method: "POST" }).catch(() => {});
    location.assign(form.dataset.then);
  });
}
