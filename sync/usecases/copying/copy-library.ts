import type { CopiedWorkbook, CopyReport } from '../../../shared/contract/copy.ts';
import { done, type Result, stopped } from '../../../shared/contract/problem.ts';
import type { State } from '../../../shared/log/state.ts';
import { fillLocalised, type Language, type Localised } from '../../../shared/text/localised.ts';
import type { Library } from '../../library/library.ts';
import { Log } from '../../log/log.ts';
import { verifyLog } from '../../log/verify-log.ts';
import { registerParts } from '../logged-actions.ts';
import { currentState } from '../outcomes.ts';
import { planInForce } from '../plan-in-force.ts';
import { registerDigest } from '../register-digest.ts';
import { copyLog, type LogCopied } from './copy-log.ts';
import { copyWorkbooks, type WorkbooksCopied } from './copy-workbooks.ts';

export interface CopyRequest {
  readonly from: Library;
  readonly to: Library;
  /** Write over workbooks that say something else in the target. */
  readonly replaceWorkbooks: boolean;
}

/** A copy with what reading it again found. */
export interface Copied {
  readonly log: Omit<LogCopied, 'state'>;
  readonly workbooks: WorkbooksCopied;
  readonly verification: CopyVerification;
}

interface CopyVerification {
  readonly entries: number;
  readonly bodies: number;
  /** Of the copied log; the source's is the same unless a problem says otherwise. */
  readonly register: string;
  readonly problems: readonly Localised[];
}

/** Erasures are rare: a copy that they keep overtaking is better made later. */
const mostRounds = 5;

/**
 * Copies a library into another place, and verifies what arrived: the log's chain and bodies, the register
 * rebuilt from it, and the cells of each workbook. A copy that was interrupted, or of a source that has grown
 * since, is simply made again. Caches, lock files and what else lies beside a library are not copied.
 */
export async function copyLibrary(request: CopyRequest): Promise<Result<Copied>> {
  const { from, to } = request;
  if (from.place === to.place) return ontoItself(from.place);
  let written = { entries: 0, bodies: 0, erasedRows: 0, bytes: 0 };
  for (let round = 0; round < mostRounds; round += 1) {
    const copied = await copyLog(from, to);
    if (!copied.ok) return copied;
    const { state, ...log } = copied.value;
    written = {
      entries: written.entries + log.entries,
      bodies: written.bodies + log.bodies,
      erasedRows: written.erasedRows + log.erasedRows,
      bytes: written.bytes + log.bytes,
    };
    const inForce = await planInForce(new Log(from), state);
    if (!inForce.ok) return inForce;
    const { plan } = inForce.value;
    const workbooks = await copyWorkbooks({ from, to, plan, replace: request.replaceWorkbooks });
    const verification = await verifyCopy(from, to, state, plan);
    if (!verification.ok) return verification;
    const now = await currentState(new Log(from));
    if (!now.ok) return now;
    // A body that lost rows meanwhile no longer says what the copied entries know of it: the erasure must follow.
    if (now.value.erasures.length === state.erasures.length)
      return done({ log: written, workbooks, verification: verification.value });
  }
  return stopped('too-busy', overtaken);
}

async function verifyCopy(
  from: Library,
  to: Library,
  state: State,
  plan: Parameters<typeof registerParts>[2],
): Promise<Result<CopyVerification>> {
  const { entries, bodies, problems } = await verifyLog(to);
  const told = problems.map((problem) => problem.told);
  const digests: string[] = [];
  for (const library of told.length > 0 ? [from] : [from, to]) {
    const parts = await registerParts(library, state, plan);
    if (!parts.ok) return parts;
    digests.push(registerDigest([...parts.value.values()].flatMap(({ rows }) => rows)));
  }
  const [register = '', copied = register] = digests;
  return done({ entries, bodies, register, problems: register === copied ? told : [...told, otherRegister] });
}

/** A copy as it is told, in one language. */
export function copyReport(
  { from, to }: CopyRequest,
  { log, workbooks, verification }: Copied,
  language: Language,
): CopyReport {
  const atFault = workbooks.workbooks.flatMap(({ path, state }) => {
    const sentence = workbookProblems[state];
    return sentence === null ? [] : [fillLocalised(sentence, { path })];
  });
  const problems = [...verification.problems, ...atFault].map((problem) => problem[language]);
  return {
    from: from.place,
    to: to.place,
    entry: verification.entries,
    entries: { copied: log.entries, inAll: verification.entries },
    bodies: { copied: log.bodies, inAll: verification.bodies },
    erasedRows: log.erasedRows,
    workbooks: [...workbooks.workbooks],
    leftOut: [...workbooks.leftOut],
    bytes: log.bytes + workbooks.bytes,
    register: verification.register,
    verified: problems.length === 0,
    problems,
  };
}

const workbookProblems = {
  copied: null,
  same: null,
  differs: {
    nl: '{path}: in het doel staat een ander werkboek; het is niet overschreven. Vergelijk de twee, of kopieer opnieuw met --replace-workbooks.',
    en: '{path}: another workbook stands in the target; it was not overwritten. Compare the two, or copy again with --replace-workbooks.',
  },
  'open-elsewhere': {
    nl: '{path}: iemand heeft het werkboek in het doel open; het is niet overschreven. Sluit het en kopieer opnieuw.',
    en: '{path}: somebody has the workbook open in the target; it was not overwritten. Close it and copy again.',
  },
  'changed-meanwhile': {
    nl: '{path}: iemand bewaarde het werkboek in het doel terwijl er gekopieerd werd; het is niet overschreven. Kopieer opnieuw.',
    en: '{path}: somebody saved the workbook in the target during the copy; it was not overwritten. Copy again.',
  },
  unreadable: {
    nl: '{path} kan niet gelezen worden, hier of in het doel, en is niet gekopieerd; de rest wel. "actieplan doctor" zegt waarom.',
    en: '{path} cannot be read, here or in the target, and was not copied; the rest was. "actieplan doctor" says why.',
  },
  damaged: {
    nl: '{path}: wat in het doel staat, zegt iets anders dan het origineel. Verwijder het daar en kopieer opnieuw.',
    en: '{path}: what stands in the target says something else than the original. Remove it there and copy again.',
  },
} as const satisfies Record<CopiedWorkbook['state'], Localised | null>;

const otherRegister: Localised = {
  nl: 'Het register uit de kopie is niet dat van het origineel. Controleer beide met "actieplan verify" en kopieer opnieuw naar een lege plaats.',
  en: 'The register from the copy is not that of the original. Check both with "actieplan verify" and copy again to an empty place.',
};

const overtaken: Localised = {
  nl: 'Tijdens het kopiëren werden telkens waarden gewist. Kopieer opnieuw als dat achter de rug is.',
  en: 'Values kept being erased during the copy. Copy again when that is over.',
};

function ontoItself(place: string) {
  return stopped('request-invalid', {
    nl: `${place} kan niet op zichzelf gekopieerd worden. Geef met --to een andere plaats op.`,
    en: `${place} cannot be copied onto itself. Give another place with --to.`,
  });
}
