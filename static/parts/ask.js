/**
 * Requests the value of a secret, which is recorded.
 *
 * @param {string} address
 * @returns {Promise<string>}
 * @throws if it is refused
 */
export async function ask(address) {
  const answer = await fetch(address, { method: "POST" });
  if (answer.redirected) {
    // The session has ended: the page itself leads to the sign-in and back.
    location.reload();
    throw new Error("signed out");
  }
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()).value;
}
