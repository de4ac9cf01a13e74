/** What the test that started this process told it; it fails without. */
export function told(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`This script needs ${name}.`);
  return value;
}
