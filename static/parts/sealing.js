// The format `lockbox:v1:`, like in the crate `lockbox` and with the same errors. It runs in a worker, and
// uses nothing of the platform's cryptography except its random source, since a page on plain HTTP has
// nothing else.

import { gcm } from "@noble/ciphers/aes.js";
import { argon2id } from "hash-wasm";

import { Refusal, utf8 } from "./refusal.js";

const FAMILY = "lockbox:";
const PREFIX = "lockbox:v1:";
const SALT_LEN = 16;
const NONCE_LEN = 12;
const TAG_LEN = 16;

/**
 * Opens a lockbox.
 *
 * @param {string} text
 * @param {string} passphrase byte for byte: neither trimmed nor normalised
 * @returns {Promise<Uint8Array>} the value
 * @throws {Refusal} with what is wrong with the text, `Encoding` for a passphrase that is not valid Unicode, or
 *   `Decrypt` for a wrong passphrase or an altered text, which the cipher cannot distinguish
 */
export async function open(text, passphrase) {
  const { salt, nonce, sealed } = parse(text);
  // Nothing is ever sealed with an empty passphrase.
  if (passphrase === "") throw new Refusal("Decrypt");
  const key = await deriveKey(passphrase, salt);
  try {
    return gcm(key, nonce).decrypt(sealed);
  } catch {
    throw new Refusal("Decrypt");
  } finally {
    key.fill(0);
  }
}

/**
 * Seals bytes with a fresh salt and nonce, and wipes them.
 *
 * @param {Uint8Array} bytes
 * @param {string} passphrase
 * @returns {Promise<string>} the lockbox
 * @throws {Refusal} `EmptyPassphrase` or `Encoding`
 */
export async function seal(bytes, passphrase) {
  if (passphrase === "") throw new Refusal("EmptyPassphrase");
  const salt = crypto.getRandomValues(new Uint8Array(SALT_LEN));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_LEN));
  const key = await deriveKey(passphrase, salt);
  const sealed = gcm(key, nonce).encrypt(bytes);
  key.fill(0);
  bytes.fill(0);
  const body = new Uint8Array(NONCE_LEN + sealed.length);
  body.set(nonce);
  body.set(sealed, NONCE_LEN);
  return `${PREFIX}${encode(salt)}:${encode(body)}`;
}

/** @param {string} text */
function parse(text) {
  if (!text.startsWith(PREFIX)) {
    throw new Refusal(text.startsWith(FAMILY) ? "Version" : "Prefix");
  }
  const parts = text.slice(PREFIX.length).split(":");
  if (parts.length < 2) throw new Refusal("NoBody");
  if (parts.length > 2) throw new Refusal("TrailingPart");
  const salt = decode(parts[0]);
  if (!salt) throw new Refusal("SaltEncoding");
  if (salt.length !== SALT_LEN) throw new Refusal("SaltLength");
  const body = decode(parts[1]);
  if (!body) throw new Refusal("BodyEncoding");
  if (body.length < NONCE_LEN + TAG_LEN) throw new Refusal("BodyLength");
  return { salt, nonce: body.subarray(0, NONCE_LEN), sealed: body.subarray(NONCE_LEN) };
}

/**
 * @param {string} passphrase
 * @param {Uint8Array} salt
 */
async function deriveKey(passphrase, salt) {
  const password = utf8(passphrase);
  try {
    return await argon2id({
      password,
      salt,
      iterations: 1,
      memorySize: 64 * 1024,
      parallelism: 4,
      hashLength: 32,
      outputType: "binary",
    });
  } finally {
    password.fill(0);
  }
}

/** @param {Uint8Array} bytes */
function encode(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * Accepts only the canonical spelling: `atob` alone accepts white space, missing padding and stray bits.
 *
 * @param {string} text
 */
function decode(text) {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return encode(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
