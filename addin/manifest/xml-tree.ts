import { SaxesParser } from 'saxes';

/** An element with its names as written: the manifest's own prefixes are part of them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

/** The root of a well-formed document; throws saxes' own error, with line and column, on any other. */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const root: XmlElement & { children: XmlElement[] } = { name: '', attributes: {}, children: [] };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

/** Every element of this name below, in document order. */
export function everyElement(below: XmlElement, name: string): readonly XmlElement[] {
  return below.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...everyElement(child, name),
  ]);
}
