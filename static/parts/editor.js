// The field for a value: grows where the browser does not do that, tells hidden line breaks, takes dropped
// files, and is filled at random.

/** The longest field without a scroll bar, in lines. */
const MAX_ROWS = 30;
const MAX_LENGTH = 4096;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** By the values of the choice. None has a character that is special within quotes of a shell. */
const ALPHABETS = {
  letters: LETTERS,
  symbols: `${LETTERS}#%&()*+,-./:;<=>?@[]^_{|}~`,
  url: `${LETTERS}-_`,
  hex: "0123456789abcdef",
};

/**
 * Returns random characters, each as likely as any other.
 *
 * @param {number} length
 * @param {string} alphabet at most 256 characters
 */
function random(length, alphabet) {
  // Larger bytes would make the first characters more likely.
  const limit = 256 - (256 % alphabet.length);
  let text = "";
  while (text.length < length) {
    const bytes = crypto.getRandomValues(new Uint8Array(2 * length));
    for (const byte of bytes) if (byte < limit) text += alphabet[byte % alphabet.length];
  }
  return text.slice(0, length);
}

/** @param {HTMLTextAreaElement} field */
export function equipEditor(field) {
  const file = field.form.elements.file;
  const said = field.parentElement.querySelector("[role=status]");
  const follow = () => {
    const breaks = field.value.split("\n").length - 1;
    said.textContent = breaks ? `${field.dataset.lineBreaks} ${breaks}` : "";
    field.rows = Math.min(Math.max(breaks + 1, 3), MAX_ROWS);
  };
  field.addEventListener("input", follow);
  follow();

  const mark = (isOver) => field.classList.toggle("vault-is-target", isOver);
  field.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    mark(true);
  });
  field.addEventListener("dragleave", () => mark(false));
  field.addEventListener("drop", (event) => {
    const { files } = event.dataTransfer;
    mark(false);
    if (!files.length) return;
    event.preventDefault();
    file.files = files;
  });

  const menu = field.parentElement.querySelector("[data-generate]");
  const [length, alphabet] = menu.querySelectorAll("input, select");
  menu.querySelector("button").addEventListener("click", () => {
    length.value = Math.min(Math.max(Math.trunc(length.value) || 32, 1), MAX_LENGTH);
    // A file would replace what is generated.
    file.value = "";
    field.value = random(Number(length.value), ALPHABETS[alphabet.value]);
    follow();
    menu.open = false;
    field.focus();
  });
  menu.hidden = false;
}
