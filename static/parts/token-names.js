const WAIT_MS = 250;
/** Names that are proposed. */
const MAX_NAMES = 10;

/** Returns what is before the word at the end of a list, and the word. */
const lastWord = (text) => text.match(/^(.*[,\s])?([^,\s]*)$/s).slice(1);

/**
 * Proposes the vault's names for the last word of a list. A browser compares a proposal with the whole field,
 * so each has what is before it too.
 *
 * @param {HTMLInputElement} field its `data-names` is the address of the list of secrets
 */
export function proposeNames(field) {
  const proposals = document.createElement("datalist");
  proposals.id = `${field.id}-known`;
  field.after(proposals);
  field.setAttribute("list", proposals.id);
  let timer, before;

  const propose = async () => {
    before?.abort();
    before = new AbortController();
    const [head = "", word] = lastWord(field.value);
    if (!word) return proposals.replaceChildren();
    try {
      const query = new URLSearchParams({ q: word });
      const answer = await fetch(`${field.dataset.names}?${query}`, { signal: before.signal });
      if (answer.redirected || !answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const links = page.querySelectorAll("[data-vault-list] tbody a[href*='/vault/secrets/']");
      const names = [...links].map((link) => decodeURIComponent(link.pathname.split("/").pop()));
      const options = [...new Set(names)].slice(0, MAX_NAMES).map((name) => new Option(name, head + name));
      proposals.replaceChildren(...options);
    } catch {
      // Another one is under way, or the service cannot be reached: the names can be typed.
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(propose, WAIT_MS);
  });
}
