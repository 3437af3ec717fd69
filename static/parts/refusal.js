/** Why a lockbox was not opened or sealed: `code` is its name in the crate `lockbox`. */
export class Refusal extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * Encodes a text as UTF-8.
 *
 * @param {string} text
 * @returns {Uint8Array}
 * @throws {Refusal} `Encoding` for a lone surrogate: each would become the same replacement character
 */
export function utf8(text) {
  if (/\p{Surrogate}/u.test(text)) throw new Refusal("Encoding");
  return new TextEncoder().encode(text);
}
