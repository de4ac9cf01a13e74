import { spawn } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

export interface ScriptEnd {
  /** `null` when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a TypeScript file as a process of its own, with `environment` added to this one's, and waits
 * for its end. Rejects when it fails in any other way than by a signal.
 */
export function runScript(script: string, environment: Readonly<Record<string, string>>): Promise<ScriptEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      cwd: project,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      if (exitCode !== null && exitCode !== 0)
        reject(new Error(`${script} ended with ${exitCode}:\n${stderr}`));
      else resolve({ exitCode, signal, stdout, stderr });
    });
  });
}
