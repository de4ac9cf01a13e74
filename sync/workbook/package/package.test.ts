import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PackageLimits } from './limits.ts';
import { openPackage, partBytes, partNames, partText, type WorkbookPackage } from './open.ts';
import { relationshipsOf, relationshipsPart, resolveTarget } from './relationships.ts';
import { changedPackage, createPackage, type PartContent } from './save.ts';
import { scanPart } from './xml.ts';

const types = '[Content_Types].xml';

function opened(bytes: Uint8Array, limits?: Partial<PackageLimits>): WorkbookPackage {
  const outcome = openPackage(bytes, limits);
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${outcome.problem.where ?? ''}`);
  return outcome.package;
}

function codeOf(bytes: Uint8Array, limits?: Partial<PackageLimits>): string {
  const outcome = openPackage(bytes, limits);
  return outcome.ok ? 'ok' : outcome.problem.code;
}

function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(2000, 0, 1) });
}

const small = zip({ [types]: '<Types/>', 'xl/workbook.xml': '<workbook/>', 'xl/a.bin': 'onveranderd' });

/** Changes bytes at every place where `name`'s header of the given kind stands. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === signature) copy.set(value, at + offset);
  }
  return copy;
}
const centralHeader = 0x02014b50;
const localHeader = 0x04034b50;

describe('opening a package', () => {
  it('lists the parts in the order of the archive', () => {
    expect(partNames(opened(small))).toEqual([types, 'xl/workbook.xml', 'xl/a.bin']);
  });

  it('finds a part whatever the case of its name', () => {
    const part = partText(opened(small), 'XL/A.BIN');
    expect(part).toEqual({ ok: true, text: 'onveranderd' });
  });

  it('reads a view into a larger buffer', () => {
    const large = new Uint8Array(small.length + 20).fill(7);
    large.set(small, 10);
    expect(codeOf(large.subarray(10, 10 + small.length))).toBe('ok');
  });

  it('refuses an empty file', () => expect(codeOf(new Uint8Array())).toBe('empty-file'));

  it('refuses a file cut off anywhere', () => {
    for (let length = 5; length < small.length; length += 7)
      expect(codeOf(small.subarray(0, length))).not.toBe('ok');
  });

  it('calls a file without its end incomplete', () => {
    expect(codeOf(small.subarray(0, small.length - 30))).toBe('truncated');
  });

  it.each([
    ['HTML', '<html><body><table></table></body></html>'],
    ['CSV', 'Titel;Omschrijving\nEen;Twee'],
    ['XML', '<?xml version="1.0"?><Workbook/>'],
    ['TXT', 'Zomaar wat tekst'],
  ])('tells %s in disguise', (kind, text) => {
    const outcome = openPackage(strToU8(text));
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'text-file' } });
    expect(JSON.stringify(outcome)).toContain(kind);
  });

  it('refuses bytes of no known kind', () => {
    expect(codeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2))).toBe('not-a-workbook');
  });

  it('tells an encrypted workbook from an old .xls', () => {
    const ole = Buffer.alloc(1536);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(codeOf(ole)).toBe('old-excel');
    ole.write('EncryptedPackage', 1024, 'utf16le');
    expect(codeOf(ole)).toBe('encrypted');
  });

  it('refuses an encrypted zip', () => {
    expect(codeOf(patched(small, centralHeader, 8, [1, 0]))).toBe('encrypted');
  });

  it('refuses a zip that is no Office document', () => {
    expect(codeOf(zip({ 'brief.txt': 'dag' }))).toBe('not-a-workbook');
  });

  it.each(['../evil.xml', '..\\evil.xml', 'xl//a.xml', 'C:/a.xml', 'xl/./a.xml'])(
    'refuses a part named %s',
    (name) => expect(codeOf(zip({ [types]: '<Types/>', [name]: 'x' }))).toBe('bad-part-name'),
  );

  it.each([
    ['with backslashes', 'xl\\a.xml'],
    ['from the root on', '/xl/a.xml'],
    ['from the root on with backslashes', '\\xl\\a.xml'],
    ['with escaped characters', 'xl/%61.xml'],
  ])('finds a part that is named %s', (_, name) => {
    const pkg = opened(zip({ [types]: '<Types/>', [name]: 'x' }));
    expect(partText(pkg, 'xl/a.xml')).toEqual({ ok: true, text: 'x' });
  });

  it('refuses two parts whose names differ in how they are written alone', () => {
    expect(codeOf(zip({ [types]: '', 'xl/a.xml': '1', 'xl\\a.xml': '2' }))).toBe('duplicate-part');
  });

  it('passes over folders, whichever slash they end in', () => {
    expect(partNames(opened(zip({ [types]: '', 'xl/': '', 'docProps\\': '' })))).toEqual([types]);
  });

  it('reads a part whose name is in an old code page', () => {
    const named = zip({ [types]: '', 'xl/foto_.png': 'x' });
    const at = Buffer.from(named).toString('latin1').indexOf('foto_') + 4;
    const last = Buffer.from(named).toString('latin1').lastIndexOf('foto_') + 4;
    named[at] = 0xe9;
    named[last] = 0xe9;
    expect(partNames(opened(named))).toEqual([types, 'xl/fotoé.png']);
  });

  it('treats a part named __proto__ as any other', () => {
    const pkg = createPackage(
      new Map([
        [types, '<Types/>'],
        ['__proto__', 'gewoon'],
      ]),
    );
    expect(partText(pkg, '__proto__')).toEqual({ ok: true, text: 'gewoon' });
    expect(partBytes(pkg, 'constructor')).toMatchObject({ ok: false, problem: { code: 'missing-part' } });
  });

  it('refuses two parts whose names differ in case alone', () => {
    expect(codeOf(zip({ [types]: '', 'xl/a.xml': '1', 'xl/A.xml': '2' }))).toBe('duplicate-part');
  });

  it('refuses more parts than allowed', () => expect(codeOf(small, { entries: 2 })).toBe('too-many-parts'));

  it('refuses on the declared size of one part or of all', () => {
    expect(codeOf(small, { partBytes: 10 })).toBe('too-large');
    expect(codeOf(small, { totalBytes: 25 })).toBe('too-large');
  });

  it('refuses a bomb before inflating it', () => {
    const bomb = zip({ [types]: '', 'xl/b.xml': new Uint8Array(5_000_000) });
    expect(codeOf(bomb)).toBe('bomb');
  });

  it('refuses a header that declares less than there is, at the first byte too many', () => {
    const lying = patched(patched(small, centralHeader, 24, [3, 0, 0, 0]), localHeader, 22, [3, 0, 0, 0]);
    expect(partBytes(opened(lying), 'xl/workbook.xml')).toMatchObject({
      ok: false,
      problem: { code: 'damaged', where: 'xl/workbook.xml' },
    });
  });

  it('refuses a lying header of a large part while it streams', () => {
    const noise = Uint8Array.from({ length: 9_500_000 }, (_, i) => (Math.imul(i, i) >>> 9) & 31);
    const declared = 9_000_000;
    const size = [declared & 255, (declared >> 8) & 255, (declared >> 16) & 255, 0];
    const lying = patched(zip({ [types]: noise }), centralHeader, 24, size);
    expect(partBytes(opened(lying), types)).toMatchObject({ ok: false, problem: { code: 'damaged' } });
  });

  it('refuses a part whose checksum is wrong', () => {
    const wrong = patched(small, centralHeader, 16, [1, 2, 3, 4]);
    expect(partBytes(opened(wrong), 'xl/a.bin')).toMatchObject({ ok: false, problem: { code: 'damaged' } });
  });

  it('refuses entries that share their bytes', () => {
    const parts = { [types]: 'aaaa', 'b.bin': 'aaaa' };
    const same = zip(parts);
    const view = new DataView(same.buffer);
    const places: number[] = [];
    for (let at = 0; at + 4 <= same.length; at++)
      if (view.getUint32(at, true) === centralHeader) places.push(at);
    view.setUint32((places[1] ?? 0) + 42, 0, true);
    expect(codeOf(same)).toBe('damaged');
  });
});

describe('scanning XML', () => {
  const scan = (xml: string | Uint8Array): string => {
    const pkg = opened(zip({ [types]: '', 'a.xml': xml }));
    const seen: string[] = [];
    scanPart(pkg, 'a.xml', {
      open: (name) => seen.push(`<${name}>`),
      close: (name) => seen.push(`</${name}>`),
      text: (text) => seen.push(text),
    });
    return seen.join('');
  };

  it('strips the prefix of the root element and no other', () => {
    expect(scan('<x:a xmlns:x="u" xmlns:y="v"><x:b/><y:b>t</y:b></x:a>')).toBe('<a><b></b><y:b>t</y:b></a>');
  });

  it('knows an element by its namespace, wherever its prefix is declared and whatever it meant before', () => {
    expect(scan('<a xmlns="u"><x:b xmlns:x="u"><x:c/><c xmlns="v"/></x:b><x/></a>')).toBe(
      '<a><b><c></c><:c></:c></b><x></x></a>',
    );
    expect(scan('<x:a xmlns:x="u" xmlns="v"><b/><x:b xmlns="u"><b/></x:b></x:a>')).toBe(
      '<a><:b></:b><b><b></b></b></a>',
    );
  });

  it('sees a declaration that stands far from the root, also where the text is cut within it', () => {
    for (let length = 65_400; length < 65_600; length++) {
      const seen = scan(`<a xmlns="u">${' '.repeat(length)}<x:b xmlns:x="u"/></a>`);
      expect(seen.replaceAll(' ', '')).toBe('<a><b></b></a>');
    }
  });

  it.each([
    ['windows-1252', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>\x80</a>', 'latin1')],
    ['UTF-8 that calls itself UTF-16', Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>€</a>')],
    ['UTF-16 without a mark', Buffer.from('<?xml version="1.0"?><a>€</a>', 'utf16le')],
    ['UTF-8 with a mark', Buffer.from('\uFEFF<a>€</a>')],
  ])('reads %s', (_, bytes) => expect(scan(bytes)).toBe('<a>€</a>'));

  it('reads UTF-16', () => {
    expect(scan(Buffer.from('\uFEFF<a>é</a>', 'utf16le'))).toBe('<a>é</a>');
  });

  it.each([
    ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype'],
    ['an unknown entity', '<a>&b;</a>', 'malformed-xml'],
    ['an unclosed element', '<a><b></a>', 'malformed-xml'],
    ['a missing end', '<a>', 'malformed-xml'],
    ['nothing at all', '', 'malformed-xml'],
    ['a repeated attribute', '<a b="1" b="2"/>', 'malformed-xml'],
    ['invalid UTF-8', Uint8Array.of(60, 97, 62, 0xff, 0xfe, 60, 47, 97, 62), 'malformed-xml'],
  ])('refuses %s', (_, xml, code) => expect(() => scan(xml)).toThrow(code));
});

describe('relationships', () => {
  it('names the file that keeps them', () => {
    expect(relationshipsPart('')).toBe('_rels/.rels');
    expect(relationshipsPart('xl/workbook.xml')).toBe('xl/_rels/workbook.xml.rels');
  });

  it('resolves relative and absolute targets', () => {
    expect(resolveTarget('xl/worksheets/sheet1.xml', '../tables/table1.xml')).toBe('xl/tables/table1.xml');
    expect(resolveTarget('xl/workbook.xml', '/xl/worksheets/sheet1.xml')).toBe('xl/worksheets/sheet1.xml');
    expect(resolveTarget('', 'xl/workbook.xml')).toBe('xl/workbook.xml');
    expect(resolveTarget('a.xml', '../../../b.xml')).toBe('b.xml');
    expect(resolveTarget('xl/workbook.xml', 'worksheets\\sheet1.xml')).toBe('xl/worksheets/sheet1.xml');
  });

  it('tells type and target, that an external target is no part, and what is not there', () => {
    const rels =
      '<p:Relationships xmlns:p="u"><p:Relationship Id="r1" Type="http://x/y/table" Target="t.xml"/>' +
      '<p:Relationship Id="r2" Type="http://x/y/hyperlink" Target="http://z" TargetMode="External"/>' +
      '<p:Relationship Id="r3" Type="http://x/y/hyperlink" Target="#Blad2!A1"/>' +
      '<p:Relationship Id="r4" Type="http://x/y/theme" Target="weg.xml"/></p:Relationships>';
    const pkg = opened(zip({ [types]: '', 'xl/t.xml': '', 'xl/_rels/s.xml.rels': rels }));
    expect(relationshipsOf(pkg, 'xl/s.xml')).toEqual([
      { id: 'r1', type: 'table', typeName: 'http://x/y/table', target: 'xl/t.xml', missing: null },
      { id: 'r2', type: 'hyperlink', typeName: 'http://x/y/hyperlink', target: null, missing: null },
      { id: 'r3', type: 'hyperlink', typeName: 'http://x/y/hyperlink', target: null, missing: null },
      { id: 'r4', type: 'theme', typeName: 'http://x/y/theme', target: null, missing: 'xl/weg.xml' },
    ]);
    expect(relationshipsOf(pkg, 'xl/other.xml')).toEqual([]);
  });
});

describe('saving a package', () => {
  const texts = (pkg: WorkbookPackage): Record<string, string> =>
    Object.fromEntries(
      partNames(pkg).map((name) => {
        const part = partText(pkg, name);
        return [name, part.ok ? part.text : part.problem.code];
      }),
    );

  it('replaces, adds and removes parts and leaves the others as they were', () => {
    const saved = changedPackage(
      opened(small),
      new Map<string, PartContent | null>([
        ['xl/workbook.xml', null],
        ['xl/new.xml', 'nieuw'],
        [types, '<Types>é</Types>'],
      ]),
    );
    expect(texts(saved)).toEqual({
      [types]: '<Types>é</Types>',
      'xl/a.bin': 'onveranderd',
      'xl/new.xml': 'nieuw',
    });
  });

  it('copies the compressed bytes of what it does not change', () => {
    const before = opened(small).entries.get('xl/a.bin');
    const saved = changedPackage(opened(small), new Map([['xl/workbook.xml', 'anders']]));
    const after = saved.entries.get('xl/a.bin');
    expect(before && Buffer.concat(before.compressed)).toEqual(after && Buffer.concat(after.compressed));
  });

  it('puts [Content_Types].xml first', () => {
    const late = zip({ 'a.xml': 'a', [types]: '' });
    expect(partNames(changedPackage(opened(late), new Map()))[0]).toBe(types);
    const made = createPackage(
      new Map([
        ['a.xml', 'a'],
        [types, ''],
      ]),
    );
    expect(partNames(made)).toEqual([types, 'a.xml']);
  });

  it('writes a large part from pieces, and reads it back in pieces', () => {
    const row = '<row><c t="inlineStr"><is><t>Lokale vorming over polarisatie</t></is></c></row>\n';
    const rows = 150_000;
    const saved = createPackage(
      new Map<string, PartContent>([
        [types, ''],
        [
          'big.xml',
          function* () {
            for (let i = 0; i < rows; i++) yield row;
          },
        ],
      ]),
    );
    const part = partText(saved, 'big.xml');
    expect(part.ok && part.text === row.repeat(rows)).toBe(true);
  });
});
