import { type Language, languages } from '../../shared/text/localised.ts';

/** The language that `Accept-Language` (RFC 9110) prefers of those that there are. */
export function languageAsked(header: string | undefined, otherwise: Language): Language {
  let preferred = otherwise;
  let weight = 0;
  for (const item of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    const language = languages.find((known) => tag === known || tag.startsWith(`${known}-`));
    const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
    if (language === undefined || !(quality > weight)) continue;
    preferred = language;
    weight = quality;
  }
  return preferred;
}
