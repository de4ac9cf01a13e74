import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from './library.ts';
import { LibraryFailure } from './library-failure.ts';

/** A place for one test: `open` gives a client of its own each time, as another process would have. */
export interface LibraryPlace {
  open(): Promise<Library>;
  /** Somebody gives the file or folder at a path another name, by other ways than a library. */
  rename(path: string, name: string): Promise<void>;
  dispose(): Promise<void>;
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function textOf(library: Library, path: string): Promise<string | null> {
  const file = await library.read(path);
  return file === null ? null : new TextDecoder().decode(file.bytes);
}

async function versionOf(library: Library, path: string): Promise<string> {
  const file = await library.read(path);
  if (file === null) throw new Error(`The test expects ${path} to exist.`);
  return file.version;
}

/** What stays of its version where nobody saves it: a library may rewrite files by itself. */
const saveAt = async (library: Library, path: string): Promise<string> =>
  library.saveOf(await versionOf(library, path));

/**
 * What every library keeps, whatever stands behind the port. A new library calls this in its own
 * test file and passes as it is; what is particular to it (steps, locks, processes) it tests beside.
 *
 * @param tellsChanges it has `changesSince`
 */
export function libraryContract(
  name: string,
  makePlace: () => Promise<LibraryPlace>,
  { tellsChanges = false }: { readonly tellsChanges?: boolean } = {},
): void {
  describe(`${name} keeps the library contract`, () => {
    let place: LibraryPlace;
    let library: Library;

    beforeEach(async () => {
      place = await makePlace();
      library = await place.open();
    });
    afterEach(() => place.dispose());

    describe('reading', () => {
      it('gives null for a file that is not there, also in a folder that is not there', async () => {
        expect(await library.read('niets.json')).toBeNull();
        expect(await library.read('geen/map/niets.json')).toBeNull();
      });

      it('gives null for a folder', async () => {
        await library.create('map/een.txt', bytes('1'));
        expect(await library.read('map')).toBeNull();
      });

      it('gives every byte as it was written', async () => {
        const all = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256);
        await library.create('bytes.bin', all);
        expect(Buffer.from((await library.read('bytes.bin'))?.bytes ?? []).equals(Buffer.from(all))).toBe(
          true,
        );
      });

      it('gives an empty file', async () => {
        await library.create('leeg.txt', new Uint8Array());
        expect((await library.read('leeg.txt'))?.bytes).toHaveLength(0);
      });

      it('gives the same version as long as the content is the same', async () => {
        await library.create('een.txt', bytes('1'));
        const other = await place.open();
        expect(await saveAt(other, 'een.txt')).toBe(await saveAt(library, 'een.txt'));
      });
    });

    describe('creating', () => {
      it('makes the folders on the way', async () => {
        expect((await library.create('a/b/c.txt', bytes('1'))).outcome).toBe('created');
        expect(await textOf(library, 'a/b/c.txt')).toBe('1');
      });

      it('gives the version that a reader then finds', async () => {
        const created = await library.create('een.txt', bytes('1'));
        if (created.outcome !== 'created') throw new Error('It was to be created.');
        expect(library.saveOf(created.version)).toBe(await saveAt(library, 'een.txt'));
      });

      it('leaves a file that exists as it is', async () => {
        await library.create('een.txt', bytes('eerste'));
        expect(await library.create('een.txt', bytes('tweede'))).toEqual({ outcome: 'exists' });
        expect(await textOf(library, 'een.txt')).toBe('eerste');
      });

      it('lets exactly one of many win, and keeps what the winner wrote', async () => {
        const clients = await Promise.all(Array.from({ length: 8 }, () => place.open()));
        const outcomes = await Promise.all(
          clients.flatMap((client, i) =>
            [1, 2, 3].map((j) => client.create('strijd.txt', bytes(`${i}.${j}`))),
          ),
        );
        expect(outcomes.filter((one) => one.outcome === 'created')).toHaveLength(1);
        const winner = outcomes.findIndex((one) => one.outcome === 'created');
        expect(await textOf(library, 'strijd.txt')).toBe(`${Math.floor(winner / 3)}.${(winner % 3) + 1}`);
      });

      it('shows a reader nothing or the whole file, never a part', async () => {
        const whole = 'x'.repeat(200_000);
        const reader = await place.open();
        let busy = true;
        const creating = library.create('groot.txt', bytes(whole)).finally(() => {
          busy = false;
        });
        const lengths = new Set<number>();
        while (busy) lengths.add((await textOf(reader, 'groot.txt'))?.length ?? 0);
        await creating;
        expect([...lengths].filter((length) => length !== 0 && length !== whole.length)).toEqual([]);
      });

      it('can be done again after a removal', async () => {
        await library.create('een.txt', bytes('1'));
        await library.remove('een.txt');
        expect((await library.create('een.txt', bytes('2'))).outcome).toBe('created');
      });
    });

    describe('replacing', () => {
      it('writes over the version that was read, and gives the new one', async () => {
        await library.create('een.txt', bytes('1'));
        const outcome = await library.replace('een.txt', bytes('2'), await versionOf(library, 'een.txt'));
        if (outcome.outcome !== 'replaced') throw new Error('It was to be replaced.');
        expect(library.saveOf(outcome.version)).toBe(await saveAt(library, 'een.txt'));
        expect(await textOf(library, 'een.txt')).toBe('2');
      });

      it('does nothing when somebody else replaced the file meanwhile, even by as many bytes', async () => {
        await library.create('een.txt', bytes('1'));
        const read = await versionOf(library, 'een.txt');
        const other = await place.open();
        await other.replace('een.txt', bytes('2'), read);
        expect(await library.replace('een.txt', bytes('3'), read)).toEqual({ outcome: 'changed' });
        expect(await textOf(library, 'een.txt')).toBe('2');
      });

      it('does not bring back a file that somebody removed', async () => {
        await library.create('een.txt', bytes('1'));
        const read = await versionOf(library, 'een.txt');
        await library.remove('een.txt');
        expect(await library.replace('een.txt', bytes('2'), read)).toEqual({ outcome: 'gone' });
        expect(await library.read('een.txt')).toBeNull();
      });

      it('lets one of many win that one client starts from the same version', async () => {
        await library.create('een.txt', bytes('begin'));
        const read = await versionOf(library, 'een.txt');
        const outcomes = await Promise.all(
          Array.from({ length: 10 }, (_, i) => library.replace('een.txt', bytes(`${i}`), read)),
        );
        expect(outcomes.filter((one) => one.outcome === 'replaced')).toHaveLength(1);
      });

      it('shows a reader the old file or the new one', async () => {
        const [old, fresh] = ['o'.repeat(150_000), 'n'.repeat(200_000)];
        await library.create('groot.txt', bytes(old));
        const read = await versionOf(library, 'groot.txt');
        const reader = await place.open();
        let busy = true;
        const replacing = library.replace('groot.txt', bytes(fresh), read).finally(() => {
          busy = false;
        });
        const seen = new Set<string | null>();
        while (busy) seen.add(await textOf(reader, 'groot.txt'));
        await replacing;
        expect([...seen].filter((text) => text !== old && text !== fresh)).toEqual([]);
      });
    });

    describe('listing', () => {
      it('gives nothing for a folder that is not there', async () => {
        expect(await library.list('geen')).toEqual([]);
      });

      it('gives the files directly in the folder, sorted by path, without its folders', async () => {
        for (const path of ['m/b.txt', 'm/a.txt', 'm/dieper/c.txt', 'top.txt'])
          await library.create(path, bytes('1'));
        expect((await library.list('m')).map((file) => file.path)).toEqual(['m/a.txt', 'm/b.txt']);
        expect((await library.list('')).map((file) => file.path)).toEqual(['top.txt']);
      });

      it('gives each file with its size, its moment and the version that reading gives', async () => {
        await library.create('een.txt', bytes('12345'));
        const [file] = await library.list('');
        expect([file?.size, library.saveOf(file?.version ?? '')]).toEqual([
          5,
          await saveAt(library, 'een.txt'),
        ]);
        expect(new Date(file?.modifiedAt ?? '').toISOString()).toBe(file?.modifiedAt);
      });

      it('sees what another client wrote', async () => {
        await library.create('een.txt', bytes('1'));
        const [before] = await library.list('');
        const other = await place.open();
        await other.replace('een.txt', bytes('2'), before?.version ?? '');
        const [after] = await library.list('');
        expect(after?.version).not.toBe(before?.version);
        expect(library.saveOf(after?.version ?? '')).toBe(await saveAt(other, 'een.txt'));
      });
    });

    describe('a file or folder to which somebody gave another name', () => {
      it('is there under that name alone', async () => {
        for (const path of ['een.txt', 'map/twee.txt']) await library.create(path, bytes(path));
        await library.list('');
        await place.rename('een.txt', 'ander.txt');
        await place.rename('map', 'andere map');
        for (const path of ['een.txt', 'map/twee.txt']) expect(await library.read(path)).toBeNull();
        expect(await textOf(library, 'ander.txt')).toBe('een.txt');
        expect(await textOf(library, 'andere map/twee.txt')).toBe('map/twee.txt');
        const listed = await Promise.all(['', 'map', 'andere map'].map((folder) => library.list(folder)));
        expect(listed.flat().map(({ path }) => path)).toEqual(['ander.txt', 'andere map/twee.txt']);
      });
    });

    describe('removing', () => {
      it('says whether there was a file', async () => {
        await library.create('een.txt', bytes('1'));
        expect([await library.remove('een.txt'), await library.remove('een.txt')]).toEqual([true, false]);
        expect(await library.read('een.txt')).toBeNull();
      });
    });

    describe('a file that somebody opens', () => {
      it('is not open as long as nobody does', async () => {
        await library.create('een.xlsx', bytes('1'));
        expect(await library.openElsewhere('een.xlsx')).toBe(false);
      });
    });

    const tellingChanges = () => {
      const changes = async (cursor: string | null, by = library) => {
        const told = await by.changesSince?.(cursor);
        if (told === undefined) throw new Error('The library was to tell what changed.');
        return {
          ...told,
          changed: told.changed.map(({ path, version }) => ({ path, save: by.saveOf(version) })),
        };
      };

      it('tells every file where nothing is asked from, with the version that reading gives', async () => {
        for (const path of ['map/b.txt', 'a.txt']) await library.create(path, bytes('1'));
        expect(await changes(null)).toMatchObject({
          whole: true,
          changed: [
            { path: 'a.txt', save: await saveAt(library, 'a.txt') },
            { path: 'map/b.txt', save: await saveAt(library, 'map/b.txt') },
          ],
          removed: [],
        });
      });

      it('tells what another client wrote and removed since, and then nothing more', async () => {
        for (const path of ['blijft.txt', 'map/anders.txt', 'weg.txt'])
          await library.create(path, bytes('1'));
        const { cursor } = await changes(null);
        const other = await place.open();
        await other.replace('map/anders.txt', bytes('2'), await versionOf(other, 'map/anders.txt'));
        await other.create('nieuw.txt', bytes('1'));
        await other.remove('weg.txt');
        const since = await changes(cursor);
        // A library that rewrites files by itself may tell of those as well.
        expect({
          ...since,
          changed: since.changed.filter(({ path }) => path !== 'blijft.txt'),
        }).toMatchObject({
          whole: false,
          changed: [
            { path: 'map/anders.txt', save: await saveAt(other, 'map/anders.txt') },
            { path: 'nieuw.txt', save: await saveAt(other, 'nieuw.txt') },
          ],
          removed: ['weg.txt'],
        });
        const after = await changes(since.cursor);
        expect([after.whole, after.removed]).toEqual([false, []]);
        expect(since.changed).toEqual(expect.arrayContaining(after.changed));
      });

      it('tells a file that was renamed as gone from where it was, and all that is in a folder', async () => {
        for (const path of ['blijft.txt', 'een.txt', 'map/dieper/drie.txt', 'map/twee.txt'])
          await library.create(path, bytes('1'));
        const { cursor } = await changes(null);
        await place.rename('een.txt', 'ander.txt');
        await place.rename('map', 'andere map');
        const { changed, ...rest } = await changes(cursor);
        expect(changed.map(({ path }) => path)).toEqual([
          'ander.txt',
          'andere map/dieper/drie.txt',
          'andere map/twee.txt',
        ]);
        const removed = ['een.txt', 'map/dieper/drie.txt', 'map/twee.txt'];
        expect(rest).toMatchObject({ whole: false, removed });
      });

      it('tells what happened since the cursor, whatever was listed meanwhile', async () => {
        for (const path of ['anders.txt', 'weg.txt']) await library.create(path, bytes('1'));
        const { cursor } = await changes(null);
        const other = await place.open();
        await other.replace('anders.txt', bytes('2'), await versionOf(other, 'anders.txt'));
        await other.remove('weg.txt');
        await library.list('');
        expect(await changes(cursor)).toMatchObject({
          whole: false,
          changed: [{ path: 'anders.txt', save: await saveAt(other, 'anders.txt') }],
          removed: ['weg.txt'],
        });
      });

      it('tells no less to a client that was never asked before', async () => {
        await library.create('een.txt', bytes('1'));
        const { cursor } = await changes(null);
        await library.create('twee.txt', bytes('2'));
        const { changed } = await changes(cursor, await place.open());
        expect(changed.map(({ path }) => path)).toContain('twee.txt');
      });
    };
    if (tellsChanges) describe('telling what changed', tellingChanges);

    it.each(['../buiten.txt', '/buiten.txt', 'a/../../buiten.txt', 'CON', 'a\\b.txt', 'punt.', '.verborgen'])(
      'refuses the path %s in every call',
      async (path) => {
        const calls = [
          () => library.read(path),
          () => library.create(path, bytes('1')),
          () => library.replace(path, bytes('1'), 'x'),
          () => library.list(path),
          () => library.remove(path),
          () => library.openElsewhere(path),
        ];
        for (const call of calls) await expect(call()).rejects.toBeInstanceOf(LibraryFailure);
      },
    );
  });
}
