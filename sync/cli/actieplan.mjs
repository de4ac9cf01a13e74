#!/usr/bin/env node
// The sources are TypeScript and run as they are: one form of the program, nothing built to go stale.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
