import { Refusal } from './problem.ts';

/** Where a zip archive's central directory stands, and how many entries it holds (PKWARE APPNOTE 4.3.14–16). */
export interface ZipEnd {
  readonly count: number;
  /** Where the directory begins and ends. */
  readonly directory: number;
  readonly directoryEnd: number;
}

const endSignature = 0x06054b50;
const endBytes = 22;
const longestComment = 0xffff;
const locatorSignature = 0x07064b50;
const locatorBytes = 20;
const largeEndSignature = 0x06064b50;
const largeEndBytes = 56;
/** Stands in a field that is too small for what it tells; then the zip64 field tells. */
const isElsewhere = 0xffffffff;
const zip64Field = 0x0001;

function findEnd(view: DataView): number {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (
      view.getUint32(at, true) === endSignature &&
      at + endBytes + view.getUint16(at + 20, true) <= view.byteLength
    )
      return at;
  }
  throw new Refusal('truncated');
}

/** A number of eight bytes; one that no file can hold is as far beyond this file's end. */
function largeNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** The end of the archive's directory. Throws a `Refusal`. */
export function readZipEnd(view: DataView): ZipEnd {
  const end = findEnd(view);
  const locator = end - locatorBytes;
  // Some programs write zip64 fields whatever the size; the small fields may then hold anything.
  const isLarge = locator >= 0 && view.getUint32(locator, true) === locatorSignature;
  const found = isLarge ? largeEnd(view, largeNumber(view, locator + 8), locator) : smallEnd(view, end);
  if (found.directoryEnd > (isLarge ? locator : end)) throw new Refusal('truncated');
  return found;
}

function smallEnd(view: DataView, at: number): ZipEnd {
  const directory = view.getUint32(at + 16, true);
  return {
    count: view.getUint16(at + 10, true),
    directory,
    directoryEnd: directory + view.getUint32(at + 12, true),
  };
}

function largeEnd(view: DataView, at: number, locator: number): ZipEnd {
  if (at + largeEndBytes > locator || view.getUint32(at, true) !== largeEndSignature)
    throw new Refusal('damaged', undefined, { detail: 'zip64' });
  const directory = largeNumber(view, at + 48);
  return {
    count: largeNumber(view, at + 32),
    directory,
    directoryEnd: directory + largeNumber(view, at + 40),
  };
}

/** What a directory's entry says of its sizes and of where it begins. */
export interface EntryPlace {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/**
 * An entry's sizes and offset; those that its own fields are too small for stand in the zip64 field among
 * its extras, between `extra` and `extraEnd`, in this order (APPNOTE 4.5.3). Throws a `Refusal`.
 */
export function entryPlace(view: DataView, small: EntryPlace, extra: number, extraEnd: number): EntryPlace {
  const { size, compressedSize, offset } = small;
  if (![size, compressedSize, offset].includes(isElsewhere)) return small;
  let at = fieldAt(view, zip64Field, extra, extraEnd);
  const told = (value: number): number => {
    if (value !== isElsewhere) return value;
    if (at + 8 > extraEnd) throw new Refusal('damaged', undefined, { detail: 'zip64' });
    at += 8;
    return largeNumber(view, at - 8);
  };
  return { size: told(size), compressedSize: told(compressedSize), offset: told(offset) };
}

/** Where the contents of an extra field begin; the extras' end where it is not there. */
function fieldAt(view: DataView, id: number, from: number, end: number): number {
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === id) return at + 4;
  }
  return end;
}
