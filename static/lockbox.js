// The page of a lockbox: an opened value is shown like any other, and a sealed one is submitted as the value
// of the form.

import { ask } from "./parts/ask.js";
import { brief } from "./parts/brief.js";
import { toClipboard } from "./parts/clipboard.js";
import { utf8 } from "./parts/refusal.js";
import { open, seal } from "./parts/worker.js";

export { open, seal };

const page = document.getElementById("lockbox");
const texts = page.dataset;
const by = (id) => document.getElementById(id);

/** The message of an error, by its code if it has one. */
const told = (error) => {
  const code = error.code ?? "";
  return texts[code.charAt(0).toLowerCase() + code.slice(1)] ?? texts.failed;
};

if (by("open")) opener(by("open"));
if (by("seal")) sealer(by("seal"));
page.hidden = false;

function opener(form) {
  const passphrase = by("open-passphrase");
  const show = by("open-show");
  const said = by("open-said");
  let sealed;
  let opened;

  const wipe = () => {
    opened?.fill(0);
    opened = undefined;
  };
  const value = brief(by("opened"), (isShown) => {
    show.textContent = isShown ? show.dataset.hide : show.dataset.show;
    passphrase.value = "";
    if (!isShown) wipe();
  });

  const load = async () => {
    try {
      // Once per page: it is recorded, and another passphrase is not another read.
      sealed ??= await ask(form.dataset.address);
    } catch {
      throw Object.assign(new Error(), { code: "NotGiven" });
    }
    return open(sealed, passphrase.value);
  };

  /** Runs `act` on the opened value, which is kept only while it is shown. */
  const orTell = (act) => async () => {
    said.textContent = "";
    const buttons = form.querySelectorAll("button");
    for (const button of buttons) button.disabled = true;
    try {
      opened ??= await load();
      await act(opened);
      passphrase.value = "";
    } catch (error) {
      said.textContent = told(error);
    } finally {
      for (const button of buttons) button.disabled = false;
      if (by("opened").hidden) wipe();
    }
  };

  const showIt = orTell((bytes) => value.show(asText(bytes)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (by("opened").hidden) showIt();
    else value.hide();
  });
  by("open-copy").addEventListener("click", orTell(async (bytes) => {
    await toClipboard(asText(bytes));
    said.textContent = texts.copied;
  }));
  by("open-save").addEventListener("click", orTell((bytes) => save(bytes, form.dataset.name)));
  by("open-edit")?.addEventListener("click", orTell((bytes) => {
    const text = asText(bytes);
    // A text area would change line breaks.
    if (/[\r\0]/.test(text)) throw Object.assign(new Error(), { code: "Lost" });
    by("plaintext").value = text;
    by("plaintext").focus();
  }));
}

/** @param {Uint8Array} bytes */
function asText(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw Object.assign(new Error(), { code: "NoText" });
  }
}

/** Saves bytes as a file. */
function save(bytes, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = name;
  link.click();
  // After the browser has started to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function sealer(form) {
  const fields = ["plaintext", "plain-file", "seal-passphrase", "seal-again"].map(by);
  const [plaintext, file, passphrase, again] = fields;
  const said = by("seal-said");
  const forget = () => {
    for (const field of fields) field.value = "";
  };
  /** Returns what was typed, or the chosen file instead. */
  const typed = async () => {
    const [chosen] = file.files;
    return chosen ? new Uint8Array(await chosen.arrayBuffer()) : utf8(plaintext.value);
  };
  addEventListener("pagehide", forget);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "";
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      if (passphrase.value !== again.value) {
        throw Object.assign(new Error(), { code: "OtherPassphrase" });
      }
      form.elements.value.value = await seal(await typed(), passphrase.value);
      forget();
      form.submit();
    } catch (error) {
      said.textContent = told(error);
    } finally {
      button.disabled = false;
    }
  });
}
