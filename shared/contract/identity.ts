import { z } from 'zod';
import { personSchema } from '../log/entry.ts';
import { roles } from '../log/role.ts';

/** Who is asking, once the service has established it. */
export const identitySchema = z
  .strictObject({
    person: personSchema,
    role: z.enum(roles),
    /** The contributors that an officer fills in for; a coordinator needs none. */
    contributors: z.array(z.string()).readonly(),
  })
  .readonly();
export type Identity = z.infer<typeof identitySchema>;

/** Whether this person may hand in for this contributor: its own officers and the coordinator. */
export function mayWriteFor(identity: Identity, contributor: string): boolean {
  return (
    identity.role === 'coordinator' ||
    (identity.role === 'officer' && identity.contributors.includes(contributor))
  );
}

/** Whether this person may read this contributor's drafts: until approval not every officer may. */
export function mayReadOf(identity: Identity, contributor: string): boolean {
  return identity.role !== 'officer' || identity.contributors.includes(contributor);
}
