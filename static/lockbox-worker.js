// Opens or seals one lockbox in a worker, so that the page stays responsive. The page terminates it after
// its single response, which also frees the memory in which the key was derived.

import { open, seal } from "./parts/sealing.js";

const ACTS = { open, seal };

addEventListener("message", async ({ data: { act, what, passphrase } }) => {
  try {
    postMessage({ done: await ACTS[act](what, passphrase) });
  } catch (error) {
    postMessage({ refused: error.code ?? "Failed" });
  }
});
