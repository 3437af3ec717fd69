// Opens or seals one lockbox, beside the page, which would stand still meanwhile. The page ends it
// after its one answer, and with it goes the memory that a key was derived in.

import { open, seal } from "./parts/sealing.js";

const ACTS = { open, seal };

addEventListener("message", async ({ data: { act, what, passphrase } }) => {
  try {
    postMessage({ done: await ACTS[act](what, passphrase) });
  } catch (error) {
    postMessage({ refused: error.code ?? "Failed" });
  }
});
