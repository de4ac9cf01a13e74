import { z } from 'zod';

/** How a batch names an object. The numbers are office.js's `ObjectPathType`. */
export const pathType = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** What a batch asks of an object. The numbers are office.js's `ActionType`. */
export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  update: 9,
} as const;

const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).nullish(),
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});
export type ArgumentInfo = z.infer<typeof argumentInfo>;

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.enum(pathType),
  Name: z.string(),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
});
export type ObjectPath = z.infer<typeof objectPath>;

const queryInfo = z.object({
  Select: z.array(z.string()).optional(),
  Expand: z.array(z.string()).optional(),
  Top: z.number().optional(),
  Skip: z.number().optional(),
});
export type QueryInfo = z.infer<typeof queryInfo>;

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string(),
  ObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
  QueryInfo: queryInfo.nullish(),
  ObjectState: z.record(z.string(), z.unknown()).nullish(),
});
export type Action = z.infer<typeof action>;

/** One `sync`: the actions in order, and the paths of the objects that they name. */
export const requestSchema = z.object({
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
});
export type BatchRequest = z.infer<typeof requestSchema>;
