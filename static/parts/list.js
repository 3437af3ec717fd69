// The list of secrets: reveals and copies values in their cells, searches while somebody types, and moves by
// the arrow keys.

import copyIcon from "@primer/octicons/build/svg/copy-16.svg";
import eyeIcon from "@primer/octicons/build/svg/eye-16.svg";
import { ask } from "./ask.js";
import { brief } from "./brief.js";
import { toClipboard } from "./clipboard.js";
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

/** Shows a value in a row of its own below that of its cell. */
function reveal(cell, eye, value) {
  const row = cell.closest("tr");
  const below = row.parentNode.insertBefore(document.createElement("tr"), row.nextSibling);
  below.className = "vault-revealed";
  const place = below.appendChild(document.createElement("td"));
  place.colSpan = row.cells.length;
  const head = place.appendChild(document.createElement("p"));
  const name = head.appendChild(document.createElement("code"));
  name.textContent = nameOf(cell);
  const left = head.appendChild(document.createElement("span"));
  const text = place.appendChild(document.createElement("pre"));
  text.tabIndex = 0;
  const shown = brief(
    text,
    (isShown) => {
      eye.setAttribute("aria-expanded", isShown);
      if (isShown) return;
      below.remove();
      delete cell.hide;
    },
    (seconds) => (left.textContent = list.dataset.hides.replace("{n}", seconds)),
  );
  head.append(hideButton(shown.hide, eye));
  cell.hide = shown.hide;
  shown.show(value);
}

function hideButton(hide, eye) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "vault-link";
  made.textContent = list.dataset.labelHide;
  made.addEventListener("click", () => {
    hide();
    eye.focus();
  });
  return made;
}

function equip(cell) {
  const address = `${cell.querySelector("a").href}/reveal`;
  const name = nameOf(cell);
  const orTell = (act) => async () => {
    try {
      await act();
    } catch {
      cell.hide?.();
      say(list.dataset.failed);
    }
  };
  const eye = button(eyeIcon, `${list.dataset.labelReveal} ${name}`, orTell(async () => {
    if (cell.hide) return cell.hide();
    reveal(cell, eye, await ask(address));
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
  showAges(list);
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

/** Replaces the table by that of another address. */
async function load(address) {
  const answer = await fetch(address);
  if (answer.redirected || !answer.ok) return location.assign(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const parts = ["[data-vault-list] > :is(.vault-scroll, .vault-empty)", ".vault-count", ".vault-segments"];
  for (const part of parts) document.querySelector(part)?.replaceWith(page.querySelector(part) ?? "");
  const pages = page.querySelector("nav.vault-pages");
  document.querySelector("nav.vault-pages")?.remove();
  if (pages) list.after(pages);
  history.replaceState(null, "", address);
  equipAll();
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
}
