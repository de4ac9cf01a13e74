import { encodingOf } from './encoding.ts';
import { Refusal, type WorkbookProblemCode } from './problem.ts';

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Names in an OLE directory are UTF-16LE: the stream that an encrypted workbook alone has. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** How much of a file tells text from anything else. */
const sampleBytes = 4096;

function textKind(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleBytes);
  const utf16 = encodingOf(sample).startsWith('utf-16');
  if (!utf16 && sample.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return null;
  const text = new TextDecoder(encodingOf(sample)).decode(sample).trimStart();
  if (/^<(!doctype html|html|table|head|body)\b/i.test(text)) return 'HTML';
  if (text.startsWith('<?xml')) return 'XML';
  if (/^[^\n]*[;,\t]/.test(text)) return 'CSV';
  return 'TXT';
}

/**
 * Refuses what is no zip archive at all, by what it is instead: nothing, an OLE compound file
 * ([MS-CFB]: an encrypted workbook or the old .xls), text. Returns for anything that begins as a zip.
 */
export function refuseOtherThanZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('empty-file');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const code: WorkbookProblemCode = view.includes(encryptedPackage) ? 'encrypted' : 'old-excel';
    throw new Refusal(code);
  }
  const kind = textKind(bytes);
  throw kind === null ? new Refusal('not-a-workbook') : new Refusal('text-file', undefined, { kind });
}
