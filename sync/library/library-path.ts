import { LibraryFailure } from './library-failure.ts';

/** Names that Windows keeps for devices, with or without an extension. */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Characters that Windows or SharePoint refuses in a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here.
const refusedCharacter = /[\u0000-\u001f\u007f"*:<>?\\|]/;

/**
 * Whether a file or folder may bear this name on Windows, in SharePoint and here. Names that begin
 * with a dot or `~$` are refused: they belong to the library itself and to the lock files of others.
 */
export function isSafeName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 200 &&
    !name.startsWith('.') &&
    !name.startsWith('~$') &&
    !name.startsWith(' ') &&
    !/[. ]$/.test(name) &&
    !deviceName.test(name) &&
    !refusedCharacter.test(name)
  );
}

/**
 * The names of a library path, from the root down; `''` gives none. Refuses with a `LibraryFailure`
 * (`path-refused`) whatever is absolute, climbs with `..`, or is not safe everywhere.
 */
export function namesOf(path: string): readonly string[] {
  if (path === '') return [];
  const names = path.split('/');
  const unsafe = names.find((name) => !isSafeName(name));
  if (unsafe === undefined) return names;
  throw new LibraryFailure('path-refused', {
    nl: `De naam "${unsafe}" in "${path}" kan niet in een bibliotheek staan. Kies een naam zonder bijzondere tekens.`,
    en: `The name "${unsafe}" in "${path}" cannot stand in a library. Choose a name without special characters.`,
  });
}
