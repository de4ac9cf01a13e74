/** Far above any list of keys; a longer answer is not read. */
const largest = 256 * 1024;

/** In milliseconds: a sign-in that does not answer holds nobody up for longer. */
const patience = 5_000;

/**
 * Reads one small document from an address that settings name, following no redirect. Fails on anything but
 * 200, on silence, and on more bytes than such a document has.
 */
export async function smallDocument(fetcher: typeof fetch, url: string): Promise<string> {
  const answer = await fetcher(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (answer.status !== 200 || answer.body === null) {
    await answer.body?.cancel();
    throw new Error(`${url} answers ${answer.status}`);
  }
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > largest) throw new Error(`${url} answers more than ${largest} characters`);
  }
  return text + decoder.decode();
}
