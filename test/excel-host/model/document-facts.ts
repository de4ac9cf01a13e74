import type { WireValue } from '../wire/wire-value.ts';

/** What a custom document property may hold. */
export type PropertyValue = string | number | boolean;

/** Custom document properties (docProps/custom.xml); their keys ignore case. */
export class CustomProperties {
  readonly #entries = new Map<string, { readonly key: string; readonly value: PropertyValue }>();

  get keys(): readonly string[] {
    return [...this.#entries.values()].map((entry) => entry.key);
  }

  get(key: string): PropertyValue | undefined {
    return this.#entries.get(key.toLowerCase())?.value;
  }

  /** The key keeps the case in which it was first written. */
  set(key: string, value: PropertyValue): void {
    const known = this.#entries.get(key.toLowerCase());
    this.#entries.set(key.toLowerCase(), { key: known?.key ?? key, value });
  }

  delete(key: string): void {
    this.#entries.delete(key.toLowerCase());
  }

  clear(): void {
    this.#entries.clear();
  }
}

export interface CustomXmlPart {
  readonly id: string;
  readonly namespace: string;
  xml: string;
}

/** The parts of the document that are no cells. */
export class DocumentFacts {
  readonly properties = new CustomProperties();
  /** The add-in's own settings in the workbook. */
  readonly settings = new Map<string, WireValue>();
  xmlParts: readonly CustomXmlPart[] = [];
  #lastPart = 0;

  addXmlPart(xml: string): CustomXmlPart {
    this.#lastPart += 1;
    const namespace = /^\s*(?:<\?[^>]*\?>\s*)?<[^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
    const part: CustomXmlPart = { id: `{PART-${this.#lastPart}}`, namespace, xml };
    this.xmlParts = [...this.xmlParts, part];
    return part;
  }
}
