import { z } from '@hono/zod-openapi';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { HandedIn } from '../../shared/contract/service.ts';
import type { Log } from '../log/log.ts';
import { type Contribution, readContribution } from '../usecases/contribution.ts';
import { currentGround } from '../usecases/plan-in-force.ts';
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

/** A contribution with the officer's answers to what the service asked. */
export interface Received extends Pick<HandedIn, 'withdraw' | 'choices' | 'fix'> {
  readonly contribution: Contribution;
}

/** Takes a contribution from a request's body, of either kind. */
export async function receive(
  c: ServiceContext,
  log: Log,
  {
    file,
    table,
    contributor,
  }: { readonly file: BesideFile; readonly table: HandedIn; readonly contributor: string },
): Promise<Result<Received>> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') {
    const { name, stamp, withdraw, choices: chosen, fix } = table;
    return done({
      contribution: { name, table: table.table, stamp, notes: [] },
      withdraw,
      choices: chosen,
      fix,
    });
  }
  if (type !== workbookMediaType) return { ok: false, problem: mediaTypeUnknown };
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { inForce } = ground.value;
  const { name = `${contributor}.xlsx`, withdraw = [], choices: chosen = {}, fix = false } = file;
  const read = readContribution(new Uint8Array(await c.req.arrayBuffer()), name, inForce.plan);
  return read.ok ? done({ contribution: read.value, withdraw, choices: chosen, fix }) : read;
}
