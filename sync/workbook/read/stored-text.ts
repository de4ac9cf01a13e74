/**
 * Text as workbooks store it: `_x000D_` stands for the character with that code (ECMA-376-1,
 * ST_Xstring, 22.9.2.19).
 */
export function storedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
