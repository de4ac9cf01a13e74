import type { Problem } from '../../shared/contract/problem.ts';
import { type Language, type Localised, languages } from '../../shared/text/localised.ts';

export const exitCodes = { fine: 0, contentAtFault: 1, unusable: 2 } as const;

/** What the commands say, in which language, and with which code the program ends. */
export interface Terminal {
  readonly language: Language;
  readonly exitCode: number;
  speak(language: string): void;
  /** To standard output. */
  say(text: string): void;
  json(value: unknown): void;
  /** The content is at fault: errors, a refusal, an open conflict. */
  fault(): void;
  /** The file or the command cannot be used: one line on standard error. */
  unusable(message: Localised): number;
  problem(problem: Problem): void;
}

/** Speaks Dutch until another language is asked for, and ends with 0 until something is at fault. */
export function terminal(): Terminal {
  let language: Language = 'nl';
  let exitCode: number = exitCodes.fine;
  const unusable = (message: Localised): number => {
    process.stderr.write(`${message[language].replaceAll(/\s*\n\s*/g, ' ')}\n`);
    exitCode = exitCodes.unusable;
    return exitCode;
  };
  return {
    get language() {
      return language;
    },
    get exitCode() {
      return exitCode;
    },
    speak(asked) {
      language = languages.find((known) => known === asked) ?? language;
    },
    say: (text) => void process.stdout.write(`${text}\n`),
    json: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    fault() {
      if (exitCode === exitCodes.fine) exitCode = exitCodes.contentAtFault;
    },
    unusable,
    problem: ({ message }) => void unusable(message),
  };
}
