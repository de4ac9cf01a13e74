export interface ServiceAddress {
  /** Without a slash at its end; `''` for the page's own origin. */
  readonly address: string;
  readonly fetch: typeof fetch;
}

/** An answer's JSON to who is not signed in yet; `null` where the service gave none. */
export async function serviceJson(service: ServiceAddress, path: string, body?: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const request = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  try {
    const response = await service.fetch(`${service.address}${path}`, request);
    return response.ok ? await response.json() : null;
  } catch {
    // Not reached, or a proxy's page: told as not being signed in, with signing in as the next step.
    return null;
  }
}
