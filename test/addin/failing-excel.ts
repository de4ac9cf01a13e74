import type { OpenExcel } from '../excel-host/node-office.ts';
import { requestSchema } from '../excel-host/wire/request.ts';
import { kindOf } from '../excel-host/wire/trace.ts';

/**
 * Stops office.js's talk with Excel at its k-th sync from now, once: before Excel did what was asked, or
 * after it, with the answer lost. The function it gives mends it.
 */
export function failAtSync({ host }: OpenExcel, k: number, when: 'before' | 'after'): () => void {
  const answer = host.answer.bind(host);
  const error = { Code: 'GeneralException', Message: '', Location: '', ActionIndex: 0, HttpStatusCode: 500 };
  let syncs = 0;
  host.answer = async (text, flags) => {
    if (kindOf(requestSchema.parse(JSON.parse(text))) === 'sync') syncs += 1;
    else return answer(text, flags);
    if (syncs !== k) return answer(text, flags);
    if (when === 'after') await answer(text, flags);
    return { kind: 'answered', body: { Results: [], TraceIds: [], Error: error } };
  };
  return () => {
    host.answer = answer;
  };
}
