const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

type Attributes = Readonly<Record<string, string>>;

/**
 * Which namespaces the prefixes of a part stand for, from tag to tag. A parser that resolves every name
 * takes half as long again; nearly all tags declare nothing, and most parts nothing behind their root.
 */
export class Namespaces {
  /** Until more is read or closed, names are as `local` gives them, and no tag need be told. */
  settled = false;
  /** The root element's namespace; `''` for none. */
  root = '';
  #isRoot = true;
  #prefixes: ReadonlyMap<string, string> = new Map([['xml:', xmlNamespace]]);
  /** The scopes around the one at hand, within the root's. */
  readonly #outer: ReadonlyMap<string, string>[] = [];
  /** How many elements are open in each scope within the root's. */
  readonly #open: number[] = [];
  /** Names without a prefix are of the root's namespace, and none with one is. */
  #plain = false;
  #mayDeclare = true;
  #declared = false;
  #tagEnded = false;
  #tail = '';

  /** Told each piece of the part before it is parsed: whether a tag that ends in it may declare a prefix. */
  read(piece: string): void {
    const seam = this.#tail + piece.slice(0, declaring.length - 1);
    const declares = piece.includes(declaring) || seam.includes(declaring);
    // A tag that declares may have begun in the piece before, and further back where no tag ended since.
    this.#mayDeclare = declares || this.#declared || (this.#mayDeclare && !this.#tagEnded);
    this.#declared = declares;
    this.#tagEnded = false;
    this.#tail = piece.slice(1 - declaring.length);
    this.#settle();
  }

  open(name: string, attributes: Attributes): void {
    const declared = this.#mayDeclare ? declarations(attributes) : [];
    this.#tagEnded = true;
    const depth = this.#open.length - 1;
    if (this.#isRoot) {
      this.#isRoot = false;
      this.#prefixes = new Map([...this.#prefixes, ...declared]);
      this.root = this.of(prefixOf(name)) ?? '';
    } else if (declared.length > 0) {
      this.#outer.push(this.#prefixes);
      this.#open.push(1);
      this.#prefixes = new Map([...this.#prefixes, ...declared]);
    } else if (depth >= 0) {
      this.#open[depth] = (this.#open[depth] ?? 0) + 1;
      return;
    } else return;
    this.#compare();
  }

  close(): void {
    const depth = this.#open.length - 1;
    if (depth < 0) return;
    const left = (this.#open[depth] ?? 0) - 1;
    this.#open[depth] = left;
    if (left > 0) return;
    this.#open.pop();
    this.#prefixes = this.#outer.pop() ?? this.#prefixes;
    this.#compare();
  }

  /** What a prefix, with its colon, stands for here; `undefined` for one that nothing declares. */
  of(prefix: string): string | undefined {
    return this.#prefixes.get(prefix) ?? (prefix === '' ? '' : undefined);
  }

  /** What an element of this namespace begins with here: `''`, or a prefix with its colon; `null` if nothing does. */
  prefixFor(namespace: string): string | null {
    return this.of('') === namespace ? '' : this.prefixForAttribute(namespace);
  }

  /** A prefix, with its colon, that stands for this namespace here: an attribute without one is of none. */
  prefixForAttribute(namespace: string): string | null {
    for (const [prefix, stands] of this.#prefixes) if (prefix !== '' && stands === namespace) return prefix;
    return null;
  }

  /**
   * A name without its prefix if it is of the root's namespace. One of another keeps its own, or gets a bare
   * colon, so that it is never mistaken.
   */
  local(name: string): string {
    if (this.#plain) return name;
    const prefix = prefixOf(name);
    if (this.of(prefix) === this.root) return name.slice(prefix.length);
    return prefix === '' ? `:${name}` : name;
  }

  #compare(): void {
    this.#plain = this.of('') === this.root;
    for (const [prefix, stands] of this.#prefixes)
      if (prefix !== '' && stands === this.root) this.#plain = false;
    this.#settle();
  }

  #settle(): void {
    this.settled = this.#plain && !this.#mayDeclare && this.#open.length === 0;
  }
}

const declaring = 'xmlns';

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** The prefixes that a tag declares, each with its namespace. */
function declarations(attributes: Attributes): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const name in attributes) {
    if (name === declaring) found.push(['', attributes[name] ?? '']);
    else if (name.startsWith(`${declaring}:`))
      found.push([`${name.slice(declaring.length + 1)}:`, attributes[name] ?? '']);
  }
  return found;
}

/** A prefix to declare on an element: not the one that the element itself has (with its colon). */
export function freePrefix(preferred: string, own: string): string {
  return own === `${preferred}:` ? `${preferred}1` : preferred;
}
