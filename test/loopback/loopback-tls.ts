import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import tls from 'node:tls';
import { generate } from 'selfsigned';

/**
 * TLS on loopback, as the stand-ins speak it: one authority per process, made when it is first asked
 * for, and one certificate of it for `localhost` and `127.0.0.1`.
 *
 * - In this process, `trustLoopback()` makes that authority the only one: genuine `fetch`, `https` and
 *   every library on top of them then talk real TLS to the stand-ins and to nobody else.
 * - A child process takes it as Node documents: `NODE_EXTRA_CA_CERTS: await authorityFile(folder)`.
 */
interface LoopbackAuthority {
  /** PEM. */
  readonly certificate: string;
  /** What a server on loopback shows, PEM. */
  readonly server: { readonly key: string; readonly cert: string };
}

let made: Promise<LoopbackAuthority> | undefined;
let trusted = false;

export function loopbackAuthority(): Promise<LoopbackAuthority> {
  made ??= makeAuthority();
  return made;
}

async function makeAuthority(): Promise<LoopbackAuthority> {
  const elliptic = { keyType: 'ec', algorithm: 'sha256' } as const;
  const authority = await generate([{ name: 'commonName', value: 'Actieplan loopback' }], {
    ...elliptic,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...elliptic,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { certificate: authority.cert, server: { key: server.private, cert: server.cert } };
}

/**
 * Once per process, for as long as it lives. Node 20 reads `NODE_EXTRA_CA_CERTS` only as it starts and
 * cannot set authorities later; every TLS connection, undici's too, asks `tls.createSecureContext`.
 */
export async function trustLoopback(): Promise<void> {
  const { certificate } = await loopbackAuthority();
  if (trusted) return;
  trusted = true;
  const genuine = tls.createSecureContext;
  tls.createSecureContext = (options) => genuine({ ca: certificate, ...options });
}

/** The authority as a file in `folder`, for a child's `NODE_EXTRA_CA_CERTS`. */
export async function authorityFile(folder: string): Promise<string> {
  const file = join(folder, 'loopback-authority.pem');
  await writeFile(file, (await loopbackAuthority()).certificate);
  return file;
}
