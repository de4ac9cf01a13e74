import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandIds } from '../ribbon/commands.ts';
import { checkManifest } from './check-manifest.ts';
import { localOrigin, manifestFor } from './written-manifest.ts';
import { everyElement, readXml } from './xml-tree.ts';

const root = join(import.meta.dirname, '..', '..');
const schema = join(root, '..', 'shared', 'manifest-xsd', 'OfficeAppManifestV1_1.xsd');

/** Width and height stand in the first chunk of every PNG. */
function pictureSize(url: string) {
  const path = join(root, 'addin', 'icons', 'png', basename(new URL(url).pathname));
  if (!existsSync(path)) return null;
  const png = readFileSync(path);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

const manifest = manifestFor(localOrigin);
const trouble = (change: (xml: string) => string) => checkManifest(change(manifest), pictureSize);

describe('the manifest', () => {
  it('has nothing that Office refuses though the schema lets it pass', () => {
    expect(trouble((xml) => xml)).toEqual([]);
  });

  it('stands at the root as its template gives it for the local origin', () => {
    expect(readFileSync(join(root, 'manifest.xml'), 'utf8')).toBe(manifest);
  });

  it('names another origin everywhere when it is written for one', () => {
    const elsewhere = manifestFor('https://actieplan.example.be');
    expect(elsewhere).not.toContain('localhost');
    expect(elsewhere).toContain('https://actieplan.example.be/addin/panes/taskpane.html');
  });

  it.each(['http://localhost:3000', 'https://actieplan.example.be/', 'actieplan.example.be'])(
    'is not written for %s',
    (origin) => {
      expect(() => manifestFor(origin)).toThrow(RangeError);
    },
  );

  it('calls the commands that the ribbon registers, and no others', () => {
    const called = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
    expect(called.toSorted()).toEqual(Object.values(commandIds).toSorted());
  });

  it('says every text in English too, but for the name', () => {
    const texts = everyElement(readXml(manifest), 'bt:String');
    const only = texts.filter(({ children }) => children.length === 0);
    expect(only.map(({ attributes }) => attributes['DefaultValue'])).toEqual(['Actieplan']);
  });

  it('keeps labels within the 125 and tips within the 250 characters that Office takes', () => {
    const long = everyElement(readXml(manifest), 'bt:String').filter(
      ({ attributes }) => (attributes['DefaultValue'] ?? '').length > 125,
    );
    expect(long).toEqual([]);
  });

  it.skipIf(!existsSync(schema) || spawnSync('xmllint', ['--version']).error !== undefined)(
    'is valid by Microsoft’s schema (skipped where xmllint or the schema is absent)',
    () => {
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], {
        input: manifest,
        encoding: 'utf8',
      });
      expect({ status, stderr: stderr.trim() }).toEqual({ status: 0, stderr: '- validates' });
    },
  );
});

describe('the check of a manifest finds', () => {
  it('an address that is not https', () => {
    expect(trouble((xml) => xml.replace('Url DefaultValue="https:', 'Url DefaultValue="http:'))).toContain(
      'IconUrl: http://localhost:8420/addin/actieplan-32.png is not https.',
    );
  });

  it.each(['SupportUrl', 'HighResolutionIconUrl'])('a missing %s', (name) => {
    expect(trouble((xml) => xml.replace(new RegExp(`<${name} [^>]*>`), ''))).toEqual([`${name} is missing.`]);
  });

  it('an icon without its 80 pixels', () => {
    expect(trouble((xml) => xml.replace('<bt:Image size="80" resid="paneel-80" />', ''))).toEqual([
      'paneel-16: no icon of 80 pixels.',
    ]);
  });

  it('a picture of other pixels than it is given for', () => {
    expect(trouble((xml) => xml.replace('/paneel-80.png', '/paneel-64.png'))).toEqual([
      'https://localhost:8420/addin/paneel-64.png is 64 × 64, not 80 × 80.',
    ]);
  });

  it('a picture that is not there', () => {
    expect(trouble((xml) => xml.replace('/paneel-80.png', '/paneel-81.png'))).toEqual([
      'https://localhost:8420/addin/paneel-81.png is no picture.',
    ]);
  });

  it('a reference to a resource that does not exist', () => {
    expect(
      trouble((xml) => xml.replace('<Title resid="Check.Label" />', '<Title resid="Check.Lable" />')),
    ).toEqual(['Title: there is no resource Check.Lable.']);
  });

  it('two controls of one id', () => {
    expect(trouble((xml) => xml.replace('id="Actieplan.Submit"', 'id="Actieplan.Check"'))).toEqual([
      'The id Actieplan.Check is given twice.',
    ]);
  });

  it('commands that live outside the shared runtime', () => {
    expect(
      trouble((xml) => xml.replace('<FunctionFile resid="Pane.Url" />', '<FunctionFile resid="Help.Url" />')),
    ).toEqual(['FunctionFile is Help.Url, but the runtime is Pane.Url.']);
  });
});
