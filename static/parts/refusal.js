/** Why a lockbox was not opened or sealed: `code` is what the crate `lockbox` calls it. */
export class Refusal extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * The UTF-8 of a text.
 *
 * @param {string} text
 * @returns {Uint8Array}
 * @throws {Refusal} `Encoding` for a lone surrogate: each would become the same replacement character
 */
export function utf8(text) {
  if (/\p{Surrogate}/u.test(text)) throw new Refusal("Encoding");
  return new TextEncoder().encode(text);
}
