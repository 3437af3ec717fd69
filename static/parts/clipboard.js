/**
 * Copies a text to the clipboard.
 *
 * @param {string} text
 * @throws if the browser refuses
 */
export async function toClipboard(text) {
  // There is no clipboard API on plain HTTP.
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (!copied) throw new Error("not copied");
}
