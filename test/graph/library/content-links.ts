import { randomUUID } from 'node:crypto';
import type { Clock } from '../conduct/clock.ts';
import type { StoredFile, StoredVersion } from './stored-item.ts';
import type { UploadSession } from './upload-session.ts';

/** What a pre-authenticated address gives: a file as it then is, or one version of it. */
export interface DownloadLink {
  readonly file: StoredFile;
  readonly version: StoredVersion | null;
}

interface Kept<T> {
  readonly what: T;
  expiresAt: number;
}

const hour = 3_600_000;

/** The addresses on the content host: whoever has one needs nothing else, until it expires. */
export class ContentLinks {
  readonly #clock: Clock;
  readonly #origin: () => string;
  readonly #downloads = new Map<string, Kept<DownloadLink>>();
  readonly #uploads = new Map<string, Kept<UploadSession>>();
  readonly #uploadLife: number;

  /** `uploadLife`: how long an upload session lives after its last part, in milliseconds. */
  constructor(clock: Clock, origin: () => string, uploadLife: number) {
    this.#clock = clock;
    this.#origin = origin;
    this.#uploadLife = uploadLife;
  }

  toDownload(file: StoredFile, version: StoredVersion | null = null): string {
    const ticket = randomUUID();
    this.#downloads.set(ticket, { what: { file, version }, expiresAt: this.#clock.now() + hour });
    return `${this.#origin()}/download/${ticket}?tempauth=v1`;
  }

  toUpload(session: UploadSession): string {
    const ticket = randomUUID();
    this.#uploads.set(ticket, { what: session, expiresAt: this.#clock.now() + this.#uploadLife });
    return `${this.#origin()}/upload/${ticket}`;
  }

  /** The session that is under way to the same file, if there is one. */
  uploadTo(target: UploadSession['target']): UploadSession | null {
    const isSame = ({ library, parent, name }: UploadSession['target']) =>
      library === target.library &&
      parent === target.parent &&
      name.toLowerCase() === target.name.toLowerCase();
    for (const [ticket, { what }] of this.#uploads)
      if (isSame(what.target) && this.#alive(this.#uploads, ticket) !== null) return what;
    return null;
  }

  /** When a session dies that is made or fed now. */
  uploadsUntil(): string {
    return this.#clock.stamp(this.#uploadLife);
  }

  download(ticket: string): DownloadLink | null {
    return this.#alive(this.#downloads, ticket)?.what ?? null;
  }

  upload(ticket: string): UploadSession | null {
    return this.#alive(this.#uploads, ticket)?.what ?? null;
  }

  /** A part that arrived gives the session its full life again. */
  extendUpload(ticket: string): void {
    const kept = this.#alive(this.#uploads, ticket);
    if (kept !== null) kept.expiresAt = this.#clock.now() + this.#uploadLife;
  }

  endUpload(ticket: string): void {
    this.#uploads.delete(ticket);
  }

  /** SharePoint loses sessions. */
  loseUploads(): void {
    this.#uploads.clear();
  }

  #alive<T>(kept: Map<string, Kept<T>>, ticket: string): Kept<T> | null {
    const found = kept.get(ticket);
    return found !== undefined && found.expiresAt > this.#clock.now() ? found : null;
  }
}
