const WAIT_MS = 400;

/**
 * Shows what a token would reach while its form is filled in: sends the form to the page that shows it, and
 * takes the preview from there.
 *
 * @param {HTMLFormElement} form
 */
export function previewToken(form) {
  const shown = form.querySelector("#reach");
  form.querySelector(".vault-preview-button").hidden = true;
  let timer, before;

  const show = async () => {
    before?.abort();
    before = new AbortController();
    const body = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(form.dataset.preview, { method: "POST", body, signal: before.signal });
      // The session has ended: the form itself leads to the sign-in and back.
      if (answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const preview = page.querySelector("#reach");
      if (preview) shown.replaceChildren(...preview.childNodes);
    } catch {
      // Another one is under way, or the service cannot be reached.
    }
  };

  form.addEventListener("input", ({ target }) => {
    if (!/^(access|where|names|scope|in\..*)$/.test(target.name)) return;
    clearTimeout(timer);
    timer = setTimeout(show, WAIT_MS);
  });
}
