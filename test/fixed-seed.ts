import fc from 'fast-check';
import { seedOr } from './seed.ts';

/** Runs before each test file: its properties draw from this seed unless they name another. */
fc.configureGlobal({ seed: seedOr(4242) });
