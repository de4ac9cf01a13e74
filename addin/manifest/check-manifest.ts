import { everyElement, readXml, type XmlElement } from './xml-tree.ts';

/** A picture's width and height in pixels; `null` where there is none at that address. */
export type PictureSize = (url: string) => { readonly width: number; readonly height: number } | null;

/** Office shows these at 100, 125, 200 per cent and on high-resolution screens. */
const iconSizes = [16, 20, 32, 64, 80];

/**
 * What Microsoft's schema lets pass and Office does not, each as one sentence: addresses that are not https,
 * icons that lack a size or have other pixels than they say, references to nothing, ids given twice, a
 * function file outside the runtime, and what the store and the about box need.
 */
export function checkManifest(xml: string, pictureSize: PictureSize): readonly string[] {
  const manifest = readXml(xml);
  return [
    ...insecureAddresses(manifest),
    ...absentElements(manifest),
    ...iconTrouble(manifest, pictureSize),
    ...danglingReferences(manifest),
    ...repeatedIds(manifest),
    ...strayFunctionFile(manifest),
  ];
}

function insecureAddresses(manifest: XmlElement): readonly string[] {
  return everything(manifest).flatMap(({ name, attributes }) =>
    ['DefaultValue', 'Value']
      .map((attribute) => attributes[attribute] ?? '')
      .filter((value) => /^http:/i.test(value))
      .map((value) => `${name}: ${value} is not https.`),
  );
}

function absentElements(manifest: XmlElement): readonly string[] {
  return ['SupportUrl', 'HighResolutionIconUrl', 'IconUrl']
    .filter((name) => everyElement(manifest, name).length === 0)
    .map((name) => `${name} is missing.`);
}

function iconTrouble(manifest: XmlElement, pictureSize: PictureSize): readonly string[] {
  const images = new Map(
    everyElement(manifest, 'bt:Images')
      .flatMap(({ children }) => children)
      .map(({ attributes }) => [attributes['id'], attributes['DefaultValue'] ?? '']),
  );
  const wrong = (url: string, size: number) => {
    const picture = pictureSize(url);
    if (picture === null) return [`${url} is no picture.`];
    const { width, height } = picture;
    return width === size && height === size
      ? []
      : [`${url} is ${width} × ${height}, not ${size} × ${size}.`];
  };
  const icons = everyElement(manifest, 'Icon').flatMap(({ children }) => {
    const present = children.map(({ attributes }) => Number(attributes['size']));
    const called = children[0]?.attributes['resid'] ?? 'an icon';
    return [
      ...iconSizes
        .filter((size) => !present.includes(size))
        .map((size) => `${called}: no icon of ${size} pixels.`),
      ...children.flatMap(({ attributes }) => {
        const url = images.get(attributes['resid']);
        return url === undefined ? [] : wrong(url, Number(attributes['size']));
      }),
    ];
  });
  const [small, large] = ['IconUrl', 'HighResolutionIconUrl'].map(
    (name) => everyElement(manifest, name)[0]?.attributes['DefaultValue'],
  );
  return [
    ...icons,
    ...(small === undefined ? [] : wrong(small, 32)),
    ...(large === undefined ? [] : wrong(large, 64)),
  ];
}

function danglingReferences(manifest: XmlElement): readonly string[] {
  const resources = everyElement(manifest, 'Resources').flatMap(everything);
  const known = new Set(resources.map(({ attributes }) => attributes['id']));
  return everything(manifest).flatMap(({ name, attributes }) => {
    const reference = attributes['resid'];
    return reference === undefined || known.has(reference)
      ? []
      : [`${name}: there is no resource ${reference}.`];
  });
}

function repeatedIds(manifest: XmlElement): readonly string[] {
  const ids = everything(manifest).flatMap(({ attributes }) => attributes['id'] ?? []);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map(
    (id) => `The id ${id} is given twice.`,
  );
}

/** With a shared runtime the commands live in the pane's page: one resource for both. */
function strayFunctionFile(manifest: XmlElement): readonly string[] {
  const [runtime] = everyElement(manifest, 'Runtime');
  const [functions] = everyElement(manifest, 'FunctionFile');
  if (runtime === undefined || functions === undefined) return [];
  const [here, there] = [functions.attributes['resid'], runtime.attributes['resid']];
  return here === there ? [] : [`FunctionFile is ${here}, but the runtime is ${there}.`];
}

function everything(below: XmlElement): readonly XmlElement[] {
  return below.children.flatMap((child) => [child, ...everything(child)]);
}
