import { killEnvironment } from '../kill-environment.ts';
import { killPoint } from '../kill-point.ts';

// Passes its second point in the dry run only.
killPoint('first');
if (process.env[killEnvironment.trace] !== undefined) killPoint('second');
