// Shows how long ago a time is where it stands alone, and the exact time in the reader's zone when pointed at.

const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const language = document.documentElement.lang;
const lengths = new Map();
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
const exact = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "long" });

/** Returns an age without "ago", as in `2 hr`; at least one minute. */
function age(count, unit) {
  if (!lengths.has(unit)) {
    const style = { style: "unit", unit, unitDisplay: "short" };
    lengths.set(unit, new Intl.NumberFormat(language, style));
  }
  return lengths.get(unit).format(Math.max(count, 1));
}

/** @param {ParentNode} root whose times are converted */
export function showAges(root) {
  for (const time of root.querySelectorAll("time[datetime]")) {
    const at = new Date(time.dateTime);
    const isShort = time.closest("[data-short-times]");
    // No age is negative, whatever the reader's clock shows.
    const seconds = Math.min((at - Date.now()) / 1000, isShort ? 0 : Infinity);
    const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["minute", 60];
    const count = Math.trunc(seconds / length);
    // Within a sentence, only a date fits the words around it.
    const isAlone =
      time.closest("[data-ages]") || time.parentElement.textContent.trim() === time.textContent.trim();
    if (isShort) time.textContent = age(-count, unit);
    else if (isAlone) time.textContent = relative.format(count, unit);
    time.title = exact.format(at);
  }
}
