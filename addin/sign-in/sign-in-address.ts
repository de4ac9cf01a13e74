/** By what the sign-in page was opened, and under which name it is listened to. */
export interface Opener {
  /** A dialog of an installed Office, one of Excel on the web, or a window of the browser. */
  readonly by: 'office' | 'office-on-the-web' | 'window';
  /** Of the channel, which only the two pages know. */
  readonly channel: string;
}

const ways: readonly Opener['by'][] = ['office', 'office-on-the-web', 'window'];

/** Beside the folder of the page that asks. */
const page = '../sign-in/sign-in-page.html';

export function signInAddress({ by, channel }: Opener): string {
  const address = new URL(page, location.href);
  address.search = new URLSearchParams({ opener: by, channel }).toString();
  return address.href;
}

/**
 * Who opened the page, by what we wrote in its address; `null` where that says nothing of it. Office adds
 * parameters of its own, which are not ours to read: before, between or after these, or behind a `#`.
 */
export function openerIn({ search, hash }: Pick<Location, 'search' | 'hash'>): Opener | null {
  for (const part of [search, hash.slice(1)]) {
    const parameters = new URLSearchParams(part);
    const by = ways.find((way) => way === parameters.get('opener'));
    const channel = parameters.get('channel');
    if (by !== undefined && channel) return { by, channel };
  }
  return null;
}
