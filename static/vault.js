// Shows the value of a secret on demand, and copies it. Each is one request, which is recorded.

const SHOWN_MS = 30_000;

for (const section of document.querySelectorAll("[data-reveal]")) {
  const [reveal, copy] = section.querySelectorAll("button");
  const shown = section.querySelector("pre");
  const said = section.querySelector("[role=status]");
  let timer;

  const hide = () => {
    clearTimeout(timer);
    shown.textContent = "";
    shown.hidden = true;
    reveal.textContent = section.dataset.show;
  };

  const ask = async () => {
    said.textContent = "";
    const answer = await fetch(section.dataset.reveal, { method: "POST" });
    if (answer.redirected) {
      // The session has ended: the page itself leads to the sign-in and back.
      location.reload();
      throw new Error("signed out");
    }
    if (!answer.ok) throw new Error(`${answer.status}`);
    return (await answer.json()).value;
  };

  const or_tell = (act) => async () => {
    try {
      await act();
    } catch {
      hide();
      said.textContent = section.dataset.failed;
    }
  };

  reveal.addEventListener("click", or_tell(async () => {
    if (!shown.hidden) return hide();
    shown.textContent = await ask();
    shown.hidden = false;
    reveal.textContent = section.dataset.hide;
    timer = setTimeout(hide, SHOWN_MS);
  }));

  copy.addEventListener("click", or_tell(async () => {
    await toClipboard(await ask());
    said.textContent = section.dataset.copied;
  }));

  addEventListener("pagehide", hide);
  document.addEventListener("visibilitychange", () => document.hidden && hide());
  section.hidden = false;
}

// On plain HTTP there is no clipboard API.
async function toClipboard(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (!copied) throw new Error("not copied");
}
