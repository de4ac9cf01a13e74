import { z } from '@hono/zod-openapi';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { HandedIn } from '../../shared/contract/service.ts';
import type { HandedInAs } from '../work/tasks.ts';
import { mediaTypeUnknown } from './failures.ts';
import { workbookMediaType } from './media-types.ts';
import type { ServiceContext } from './service-env.ts';
import { bytes, handedIn } from './shapes.ts';

/** What comes in: a workbook's bytes, or its table as the add-in reads it. */
export const handedInBody = {
  description: 'The workbook as a file, or its table as JSON.',
  content: { [workbookMediaType]: { schema: bytes }, 'application/json': { schema: handedIn } },
} as const;

const actionIds = z
  .string()
  .max(20_000)
  .transform((text) =>
    text
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  )
  .openapi({ type: 'string', description: 'Action ids, separated by commas.' });

const choices = z
  .string()
  .max(100_000)
  .regex(/^[^:,]+:(mine|theirs)(,[^:,]+:(mine|theirs))*$/)
  .transform((text) => Object.fromEntries(text.split(',').map((choice) => choice.split(':'))))
  .pipe(z.record(z.string(), z.enum(['mine', 'theirs'])))
  .openapi({ type: 'string', description: 'As `OV-014.title:mine,OV-015:theirs`.' });

/** What a file cannot say of itself; a table says it in its JSON. */
export const besideFile = z.object({
  name: z.string().min(1).max(255).optional(),
  withdraw: actionIds.optional(),
  choices: choices.optional(),
  fix: z.stringbool().optional().openapi({ type: 'boolean' }),
});
type BesideFile = z.output<typeof besideFile>;

/** What came, with the officer's answers to what the service asked. */
export interface Received extends Pick<HandedIn, 'withdraw' | 'choices' | 'fix'> {
  readonly handedIn: HandedInAs;
}

/** Takes what somebody hands in from a request's body, of either kind, unread. */
export async function receive(
  c: ServiceContext,
  {
    file,
    table,
    contributor,
  }: { readonly file: BesideFile; readonly table: HandedIn; readonly contributor: string },
): Promise<Result<Received>> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') {
    const { withdraw, choices: chosen, fix, ...handedIn } = table;
    return done({ handedIn: { kind: 'table', table: handedIn }, withdraw, choices: chosen, fix });
  }
  if (type !== workbookMediaType) return { ok: false, problem: mediaTypeUnknown };
  const { name = `${contributor}.xlsx`, withdraw = [], choices: chosen = {}, fix = false } = file;
  const content = new Uint8Array(await c.req.arrayBuffer());
  return done({ handedIn: { kind: 'file', name, bytes: content }, withdraw, choices: chosen, fix });
}
