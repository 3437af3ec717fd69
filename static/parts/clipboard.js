/**
 * Puts a text on the clipboard.
 *
 * @param {string} text
 * @throws when the browser does not let it
 */
export async function toClipboard(text) {
  // On plain HTTP there is no clipboard API.
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (!copied) throw new Error("not copied");
}
