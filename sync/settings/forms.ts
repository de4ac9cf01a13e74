import { isIP } from 'node:net';
import { z } from 'zod';
import { isSafeName } from '../library/library-path.ts';
import { Secret } from './secret.ts';

/** The forms that settings come in; what each of them means stands beside its variable. */

const isHttps = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' && search === '' && hash === '';
};

/** `https://host[:port]/path`, without a slash at its end. */
const httpsAddress = z
  .string()
  .refine(isHttps)
  .transform((text) => text.replace(/\/+$/, ''));

/** `https://host[:port]`. */
export const httpsOrigin = httpsAddress.refine((text) => new URL(text).origin === text);

/** `https://host/sites/name`; the address of a page on that site, or a link that was shared, is none. */
export const siteAddress = httpsAddress.refine((text) => !/\.aspx$|\/:.:\//i.test(new URL(text).pathname));

export const guid = z.guid().toLowerCase();

/** By commas, one at least. */
const listOf = <Item>(item: z.ZodType<Item, string>) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.tuple([item], item));

export const guids = listOf(guid);

export const hostNames = listOf(
  z
    .string()
    .toLowerCase()
    .regex(/^[a-z\d]([a-z\d.-]*[a-z\d])?$/),
);

export const ipAddress = z.string().refine((text) => isIP(text) !== 0);

export const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

/** A day at most. */
export const seconds = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 86_400);

/** Names that SharePoint takes, with `/` between them, relative. */
export const folderPath = z
  .string()
  .transform((text) => text.replace(/^\/+|\/+$/g, ''))
  .refine((text) => text.split('/').every(isSafeName));

export const secret = z
  .string()
  .min(1)
  .transform((text) => new Secret(text));

export const filePath = z.string().min(1);
