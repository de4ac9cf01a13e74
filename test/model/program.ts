import type { Library } from '../../sync/library/library.ts';
import { Log } from '../../sync/log/log.ts';
import { decide } from '../../sync/usecases/decide.ts';
import { erase } from '../../sync/usecases/erase.ts';
import { merge } from '../../sync/usecases/merge.ts';
import { mergeBack } from '../../sync/usecases/merge-back.ts';
import { previewMerge } from '../../sync/usecases/preview-merge.ts';
import { submit } from '../../sync/usecases/submit.ts';

/** What is judged: the program's use cases over one library, or the same with a fault. */
export interface Program {
  /** How the program sees the library. */
  readonly through: (library: Library) => Library;
  readonly openLog: (library: Library) => Log;
  readonly submit: typeof submit;
  readonly merge: typeof merge;
  readonly mergeBack: typeof mergeBack;
  readonly previewMerge: typeof previewMerge;
  readonly decide: typeof decide;
  readonly erase: typeof erase;
  /** What becomes of the key of a request that is tried again. */
  readonly keyOfRetry: (key: string) => string;
}

export const sound: Program = {
  through: (library) => library,
  openLog: (library) => new Log(library),
  submit,
  merge,
  mergeBack,
  previewMerge,
  decide,
  erase,
  keyOfRetry: (key) => key,
};
