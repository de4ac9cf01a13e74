import { type Environment, noticingShape } from './environment.ts';
import { type Reading, read, readShape } from './mistakes.ts';

/** How the service looks after the workbooks that officers save in the library. */
export interface NoticingSettings {
  /** So many seconds lie between two looks; 0: it looks only when it is asked. */
  readonly lookEvery: number;
  /** Whether findings are written into the workbooks, for officers without the add-in. */
  readonly findingsIntoWorkbooks: boolean;
}

/**
 * Reads them. In SharePoint findings are written unless that is declined: a workbook that somebody has open is
 * refused there by SharePoint itself. In a folder they are written only when that is asked for, because a
 * program that lays no lock file there cannot be seen to have a workbook open.
 */
export function readNoticingSettings(
  environment: Environment,
  inSharePoint: boolean,
): Reading<NoticingSettings> {
  const shape = readShape(noticingShape, environment);
  if (!shape.ok) return shape;
  const { ACTIEPLAN_LOOK_EVERY: lookEvery, ACTIEPLAN_FINDINGS_INTO_WORKBOOKS: asked } = shape.value;
  return read({ lookEvery, findingsIntoWorkbooks: asked === undefined ? inSharePoint : asked === 'yes' });
}
