/** A tag with one attribute set to a value that needs no escaping; everything else stays as it is written. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = attribute(name);
  if (written.test(tag)) return tag.replace(written, ` ${name}="${value}"`);
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
}

/** A tag without one attribute. */
export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(attribute(name), '');
}

function attribute(name: string): RegExp {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
}
