import { compareText } from '../../../shared/text/compare-text.ts';
import type { Clock } from '../conduct/clock.ts';
import { locked, nameAlreadyExists } from '../wire/graph-refusal.ts';
import { promoteProperties } from './property-promotion.ts';
import {
  type Actor,
  currentVersion,
  identityOf,
  isFile,
  pathOf,
  type StoredFile,
  type StoredItem,
} from './stored-item.ts';

export type ConflictBehavior = 'fail' | 'replace' | 'rename';

/**
 * When SharePoint does what it does after an upload: right after it (so that the tags in the answer are
 * the old ones already) and once more some requests later, as users see with property promotion (OneDrive
 * onedrive-api-docs 1143, abraunegg/onedrive on "enrichment"), which is the default; right after it alone; as the
 * test says (`settle()`); or never.
 */
export type Promotion = 'and-again-later' | 'right-after' | 'when-told' | 'never';

/** How many requests later the second time comes: by then whoever uploaded has looked at what it made. */
const later = 9;

/**
 * What the library's settings, or a label on it, ask of every file (Versioning settings; Purview). Graph has no
 * property for any of them: they show in what it answers.
 */
export type Rule = 'none' | 'check-out' | 'approval' | 'retention';

/** Whether a save keeps what the file held before as a version. */
export type Versioning = 'on' | 'off';

interface Conduct {
  readonly clock: Clock;
  readonly promotion: Promotion;
  readonly versioning: Versioning;
  readonly rule: Rule;
}

/** A file that SharePoint has yet to touch: how many times still, and before which request. */
interface Unsettled {
  readonly file: StoredFile;
  readonly times: number;
  readonly due: number;
}

/** A document library: folders, files with versions, tags, locks, and the count of changes behind delta. */
export class DocumentLibrary {
  readonly id: string;
  readonly name: string;
  readonly root: StoredItem;
  readonly #items = new Map<string, StoredItem>();
  readonly #conduct: Conduct;
  #unsettled: Unsettled[] = [];
  #requests = 0;
  #changes = 0;

  constructor(id: string, name: string, owner: Actor, conduct: Conduct) {
    this.id = id;
    this.name = name;
    this.#conduct = conduct;
    this.root = this.#add(null, 'root', null, owner);
  }

  /** Every item that is or was there. */
  get items(): readonly StoredItem[] {
    return [...this.#items.values()];
  }

  get rule(): Rule {
    return this.#conduct.rule;
  }

  /** How many changes there have been. */
  get changes(): number {
    return this.#changes;
  }

  byId(id: string): StoredItem | null {
    const item = this.#items.get(id);
    return item === undefined || item.deletedAt !== null ? null : item;
  }

  /** SharePoint tells names apart without their case. */
  byPath(path: string, from: StoredItem = this.root): StoredItem | null {
    let item: StoredItem | null = from;
    for (const name of namesOf(path)) item = item === null ? null : this.child(item, name);
    return item;
  }

  child(folder: StoredItem, name: string): StoredItem | null {
    const isIt = (item: StoredItem) =>
      item.parent === folder && item.deletedAt === null && sameName(item.name, name);
    return this.items.find(isIt) ?? null;
  }

  /** By name. */
  childrenOf(folder: StoredItem): readonly StoredItem[] {
    return this.items
      .filter((item) => item.parent === folder && item.deletedAt === null)
      .sort((a, b) => compareText(a.name, b.name));
  }

  /** The folder at a path, made with those on the way where there is none. */
  folderAt(path: string, by: Actor, from: StoredItem = this.root): StoredItem {
    let folder = from;
    for (const name of namesOf(path)) folder = this.child(folder, name) ?? this.addFolder(folder, name, by);
    return folder;
  }

  addFolder(parent: StoredItem, name: string, by: Actor): StoredItem {
    if (this.child(parent, name) !== null) throw nameAlreadyExists();
    return this.#add(parent, name, null, by);
  }

  /** Writes content under a name; what is there already goes by `behavior`, and by who has it open. */
  write(
    parent: StoredItem,
    name: string,
    bytes: Buffer,
    by: Actor,
    behavior: ConflictBehavior,
  ): { readonly file: StoredFile; readonly created: boolean } {
    const present = this.child(parent, name);
    if (present === null || behavior === 'rename') {
      const file = this.#add(parent, present === null ? name : this.#freeName(parent, name), [], by);
      // A new file is its maker's alone until it is checked in.
      if (this.#conduct.rule === 'check-out') file.checkedOutBy = by;
      return { file: this.#save(file, bytes, by), created: true };
    }
    if (behavior === 'fail' || !isFile(present)) throw nameAlreadyExists();
    this.refuseIfHeld(present, by);
    return { file: this.#save(present, bytes, by), created: false };
  }

  /** 423 for a file that somebody else has open or checked out. */
  refuseIfHeld(item: StoredItem, by: Actor): void {
    const { checkedOutBy } = item;
    if (item.openedBy.size > 0 || (checkedOutBy !== null && checkedOutBy.id !== by.id)) throw locked();
  }

  /** A person's save into an open file, which no lock of theirs stops. */
  saveOpen(file: StoredFile, bytes: Buffer, by: Actor): void {
    this.#save(file, bytes, by);
  }

  remove(item: StoredItem): void {
    for (const child of this.childrenOf(item)) this.remove(child);
    this.#touch(item);
    item.deletedAt = this.#changes;
  }

  /** Metadata only: the eTag moves, the cTag stays. */
  rename(item: StoredItem, name: string, parent: StoredItem, by: Actor): void {
    const present = this.child(parent, name);
    if (present !== null && present !== item) throw nameAlreadyExists();
    item.name = name;
    item.parent = parent;
    this.#moveMetadata(item, by);
  }

  checkOut(item: StoredItem, by: Actor | null): void {
    item.checkedOutBy = by;
    item.revision += 1;
    this.#touch(item);
  }

  /** What happens after uploads happens now, all of it that is to come. */
  settle(): void {
    const files = this.#unsettled;
    this.#unsettled = [];
    for (const { file } of files) this.#promote(file);
  }

  /** Before the next request is heard. */
  settleIfDue(): void {
    this.#requests += 1;
    if (this.#conduct.promotion === 'when-told') return;
    const due = this.#unsettled.filter((one) => one.due <= this.#requests);
    this.#unsettled = this.#unsettled.filter((one) => one.due > this.#requests);
    for (const { file, times } of due) {
      this.#promote(file);
      if (times > 1) this.#unsettled.push({ file, times: times - 1, due: this.#requests + later });
    }
  }

  /** SharePoint rewrites a file by itself, whenever that is. */
  touch(item: StoredItem): void {
    if (isFile(item)) this.#promote(item);
  }

  #promote(file: StoredFile): void {
    if (file.deletedAt !== null) return;
    file.revision += 1;
    const version = currentVersion(file);
    const promoted = isOffice(file.name) ? promoteProperties(version.bytes, file.revision) : null;
    if (promoted !== null) {
      version.bytes = promoted;
      file.contentRevision += 1;
    }
    this.#touch(file);
  }

  #add(parent: StoredItem | null, name: string, versions: [] | null, by: Actor): StoredItem {
    const at = this.#conduct.clock.stamp();
    const item: StoredItem = {
      ...identityOf(this.id, this.#items.size),
      createdAt: at,
      createdBy: by,
      name,
      parent,
      modifiedAt: at,
      modifiedBy: by,
      revision: 1,
      contentRevision: versions === null ? 0 : 1,
      versions,
      openedBy: new Set(),
      checkedOutBy: null,
      changedAt: 0,
      deletedAt: null,
    };
    this.#items.set(item.id, item);
    this.#touch(item);
    return item;
  }

  #save(item: StoredItem, bytes: Buffer, by: Actor): StoredFile {
    if (!isFile(item)) throw new Error(`${pathOf(item)} is a folder.`);
    if (item.versions.length > 0) {
      item.contentRevision += 1;
      item.revision += 1;
    }
    item.modifiedAt = this.#conduct.clock.stamp();
    item.modifiedBy = by;
    const last = item.versions.at(-1)?.id ?? '0.0';
    if (this.#conduct.versioning === 'off') item.versions.length = 0;
    item.versions.push({ id: `${Number.parseInt(last, 10) + 1}.0`, bytes, at: item.modifiedAt, by });
    this.#touch(item);
    if (this.#conduct.promotion !== 'never') {
      const times = this.#conduct.promotion === 'and-again-later' ? 2 : 1;
      this.#unsettled = this.#unsettled.filter(({ file }) => file !== item);
      this.#unsettled.push({ file: item, times, due: this.#requests + 1 });
    }
    return item;
  }

  #moveMetadata(item: StoredItem, by: Actor): void {
    item.revision += 1;
    item.modifiedAt = this.#conduct.clock.stamp();
    item.modifiedBy = by;
    this.#touch(item);
  }

  /** The folders above change with what is in them; delta tells them, and before what is in them. */
  #touch(item: StoredItem): void {
    if (item.parent !== null) this.#touch(item.parent);
    this.#changes += 1;
    item.changedAt = this.#changes;
  }

  #freeName(parent: StoredItem, name: string): string {
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
    for (let count = 1; ; count += 1) {
      const free = `${stem} ${count}${ending}`;
      if (this.child(parent, free) === null) return free;
    }
  }
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const namesOf = (path: string) => path.split('/').filter((name) => name !== '');

const isOffice = (name: string) => /\.(xlsx|xlsm|docx|pptx)$/i.test(name);
