// The list of secrets: reveals and copies values in their cells, searches while somebody types, and moves by
// the arrow keys.

import copyIcon from "@primer/octicons/build/svg/copy-16.svg";
import eyeIcon from "@primer/octicons/build/svg/eye-16.svg";
import { ask } from "./ask.js";
import { brief } from "./brief.js";
import { toClipboard } from "./clipboard.js";
import { acceptFiles } from "./drop.js";
import { choose, chosenNames, countSelection } from "./selection.js";
import { showAges } from "./times.js";

/** How long somebody pauses before the list is asked for, in milliseconds. */
const PAUSE = 250;

const list = document.querySelector("[data-vault-list]");
const said = document.querySelector("[data-vault-said]");

/** Tells the outcome to screen readers, and briefly to everybody. */
function say(text) {
  said.textContent = "";
  said.textContent = text;
  said.classList.add("vault-toast");
  said.classList.remove("vault-unseen");
  clearTimeout(say.timer);
  say.timer = setTimeout(() => {
    said.classList.remove("vault-toast");
    said.classList.add("vault-unseen");
  }, 3_000);
}

/** Returns a button with an icon and a name that is only spoken. */
function button(icon, label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "vault-icon-button";
  made.innerHTML = icon;
  made.setAttribute("aria-label", label);
  made.title = label;
  made.addEventListener("click", act);
  return made;
}

/** Returns the secret's name, which ends the address of its page. */
function nameOf(cell) {
  return decodeURIComponent(cell.querySelector("a").pathname.split("/").pop());
}

/** Returns what shows a value of the cell, in a row of its own below. */
function revealer(cell, eye) {
  const below = document.createElement("tr");
  below.className = "vault-revealed";
  const place = below.appendChild(document.createElement("td"));
  const head = place.appendChild(document.createElement("p"));
  head.appendChild(document.createElement("code")).textContent = nameOf(cell);
  const left = head.appendChild(document.createElement("span"));
  const text = place.appendChild(document.createElement("pre"));
  text.tabIndex = 0;
  const shown = brief(
    text,
    (isShown) => {
      eye.setAttribute("aria-expanded", isShown);
      if (!isShown) return below.remove();
      const row = cell.closest("tr");
      place.colSpan = row.cells.length;
      row.after(below);
    },
    (seconds) => (left.textContent = list.dataset.hides.replace("{n}", seconds)),
  );
  const hide = head.appendChild(document.createElement("button"));
  hide.type = "button";
  hide.className = "vault-link";
  hide.textContent = list.dataset.hide;
  hide.addEventListener("click", () => {
    shown.hide();
    eye.focus();
  });
  return shown;
}

function equip(cell) {
  const address = `${cell.querySelector("a").href}/reveal`;
  const name = nameOf(cell);
  let value;
  const orTell = (act) => async () => {
    try {
      await act();
    } catch {
      value?.hide();
      say(list.dataset.failed);
    }
  };
  const eye = button(eyeIcon, `${list.dataset.show} ${name}`, orTell(async () => {
    if (eye.getAttribute("aria-expanded") === "true") return value.hide();
    value ??= revealer(cell, eye);
    value.show(await ask(address));
  }));
  eye.setAttribute("aria-expanded", false);
  const copy = button(copyIcon, `${list.dataset.labelCopy} ${name}`, orTell(async () => {
    await toClipboard(await ask(address));
    say(list.dataset.copied);
  }));
  const dots = document.createElement("span");
  dots.className = "vault-dots";
  dots.setAttribute("aria-hidden", true);
  dots.textContent = "••••";
  cell.prepend(dots, eye, copy);
}

function equipAll() {
  for (const cell of list.querySelectorAll("[data-value]")) equip(cell);
  countSelection(list);
}

/** Moves between the buttons and links of the table, as in a spreadsheet. */
function move(event) {
  const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const step = steps[event.key];
  const from = document.activeElement.closest("tbody tr");
  if (!step || !from || event.altKey || event.ctrlKey || event.metaKey) return;
  const targets = (row) => [...row.querySelectorAll("a, button")];
  const here = targets(from).indexOf(document.activeElement);
  const rows = [...from.parentNode.rows].filter((row) => !row.hidden && targets(row).length);
  const row = rows[rows.indexOf(from) + step[0]];
  const isMirrored = document.documentElement.dir === "rtl" ? -1 : 1;
  const within = row && targets(row);
  const to = within?.[Math.min(here + step[1] * isMirrored, within.length - 1)];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

let loading;

/** Replaces the table by that of another address. */
async function load(address) {
  // An earlier answer that comes late would replace a later one.
  loading?.abort();
  loading = new AbortController();
  const { signal } = loading;
  let page;
  try {
    const answer = await fetch(address, { signal });
    if (answer.redirected || !answer.ok) throw new Error(`${answer.status}`);
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    // The page itself shows what is wrong, or leads to the sign-in and back.
    if (!signal.aborted) location.assign(address);
    return;
  }
  const chosen = chosenNames(list);
  const parts = ["[data-vault-list] > :is(.vault-scroll, .vault-empty)", ".vault-count", ".vault-segments"];
  for (const part of parts) document.querySelector(part).replaceWith(page.querySelector(part));
  const [bar, newBar] = [document, page].map((one) => one.getElementById("selection"));
  if (!newBar) bar?.remove();
  else if (!bar) list.append(newBar);
  else bar.action = newBar.action;
  choose(list, chosen);
  document.querySelector("nav.vault-pages")?.remove();
  const pages = page.querySelector("nav.vault-pages");
  if (pages) list.after(pages);
  history.replaceState(null, "", address);
  equipAll();
  showAges(list);
}

function searchWhileTyping(field) {
  const { form } = field;
  // What is typed is searched for at once.
  form.querySelector("button").hidden = true;
  let timer;
  const address = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    return `?${query}`;
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => load(address()), PAUSE);
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.closest("details")) return;
    event.preventDefault();
    clearTimeout(timer);
    load(address());
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (event.key === "ArrowDown" && event.target === field) {
      event.preventDefault();
      // To copy is what most come for.
      list.querySelector("tbody button + button")?.focus();
    }
  });
}

if (list) {
  equipAll();
  searchWhileTyping(document.getElementById("q"));
  list.addEventListener("keydown", move);
  acceptFiles(list, say);
}
