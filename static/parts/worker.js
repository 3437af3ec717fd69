// Keeps the page responsive: each lockbox is opened or sealed by a worker of its own.

import { Refusal } from "./refusal.js";

/**
 * @param {string} text a lockbox
 * @param {string} passphrase
 * @returns {Promise<Uint8Array>} the value
 * @throws {Refusal}
 */
export function open(text, passphrase) {
  return run({ act: "open", what: text, passphrase }, []);
}

/**
 * @param {Uint8Array} bytes transferred: empty afterwards
 * @param {string} passphrase
 * @returns {Promise<string>} a lockbox
 * @throws {Refusal}
 */
export function seal(bytes, passphrase) {
  return run({ act: "seal", what: bytes, passphrase }, [bytes.buffer]);
}

async function run(job, given) {
  const worker = new Worker(new URL("lockbox-worker.js", import.meta.url), { type: "module" });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) =>
        "done" in data ? resolve(data.done) : reject(new Refusal(data.refused));
      worker.onerror = () => reject(new Refusal("Failed"));
      worker.postMessage(job, given);
    });
  } finally {
    worker.terminate();
  }
}
