import { openFolderLibrary } from '../../../sync/library/folder-library.ts';
import { append } from '../../../sync/log/append.ts';
import { Log } from '../../../sync/log/log.ts';
import { submissionRequest } from '../requests.ts';
import { told } from './environment.ts';

// Appends submissions of one contributor in competition with other processes.
const log = new Log(await openFolderLibrary(told('RACE_FOLDER')));
const who = told('RACE_WHO');
for (let i = 1; i <= Number(told('RACE_ENTRIES')); i += 1) {
  const outcome = await append(log, submissionRequest(who, `submission-${who}-${i}`));
  if (outcome.outcome !== 'appended') throw new Error(`Entry ${i} of ${who}: ${outcome.outcome}.`);
}
