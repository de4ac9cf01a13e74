import { z } from 'zod';

/** What actions are called, by id: of those that a report names, for people who do not know ids by heart. */
export const titlesSchema = z.record(z.string(), z.string());
export type Titles = z.infer<typeof titlesSchema>;
