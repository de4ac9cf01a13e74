/** What a page answers, over the channel, to what it heard there. */
const answer = 'heard';

/**
 * Hears what is said over a channel that only pages of this origin hear, by a name that only two of them know,
 * and answers that it did. Gives what stops it.
 */
export function heard(name: string, said: (text: string) => void): () => void {
  const channel = channelOf(name);
  channel?.addEventListener('message', ({ data }) => {
    channel.postMessage(answer);
    said(String(data));
  });
  return () => channel?.close();
}

/** Says something over such a channel; whether somebody heard it within this many milliseconds. */
export function sayTo(name: string, text: string, patience: number): Promise<boolean> {
  const channel = channelOf(name);
  return new Promise<boolean>((resolve) => {
    const waiting = setTimeout(() => resolve(false), channel === null ? 0 : patience);
    channel?.addEventListener('message', ({ data }) => {
      clearTimeout(waiting);
      resolve(data === answer);
    });
    channel?.postMessage(text);
  }).finally(() => channel?.close());
}

/** `null` where a browser gives a page in a frame none. */
function channelOf(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
