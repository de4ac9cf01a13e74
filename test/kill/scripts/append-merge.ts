import { append } from '../../../sync/log/append.ts';
import { Log } from '../../../sync/log/log.ts';
import { openKillableFolder } from '../killable-library.ts';
import { mergeRequest } from '../requests.ts';

// Appends one entry with two bodies; the kill tests stop it at each of its steps.
const outcome = await append(new Log(await openKillableFolder()), mergeRequest('OV', 'merge-to-be-killed'));
if (outcome.outcome !== 'appended') throw new Error(`It was not appended: ${outcome.outcome}.`);
