// The sources are TypeScript and run as they are, in a thread as in the program.
import { register } from 'tsx/esm/api';

register();
const { work } = await import('./worker.ts');

export default work;
