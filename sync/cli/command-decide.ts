import { type Command, Option } from 'commander';
import { isIsoDate } from '../../shared/cells/date.ts';
import { type Result, stopped } from '../../shared/contract/problem.ts';
import { decisionRequestSchema, remarkRequestSchema } from '../../shared/contract/service.ts';
import { accessSchema, type Decision } from '../../shared/log/entry.ts';
import { roundKinds } from '../../shared/plan/definition.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { decide } from '../usecases/decide.ts';
import type { ConflictChoice } from '../usecases/decisions/decide-conflict.ts';
import { decisionOf } from '../usecases/decisions/decision-of.ts';
import type { DecisionGround } from '../usecases/decisions/ground.ts';
import { answerRemark } from '../usecases/decisions/remark.ts';
import { despiteOption, shownErrorsIn } from './choices.ts';
import { fieldTyped } from './columns.ts';
import { addErase } from './command-erase.ts';
import { atLibrary } from './desk.ts';
import { libraryOption } from './library-option.ts';
import type { Terminal } from './terminal.ts';
import { unclear } from './wrong-usage.ts';

type Make = (ground: DecisionGround) => Promise<Result<Decision>> | Result<Decision>;

/** `decide …`: what a coordinator decides; it holds from the next merge on. */
export function addDecide(program: Command, tell: Terminal): void {
  const group = program.command('decide').description('beslis als coördinator / decide as coordinator');
  const verb = (signature: string, description: string): Command =>
    group.command(signature).description(description).addOption(libraryOption());

  const said = async (folder: string, request: unknown): Promise<void> => {
    const parsed = decisionRequestSchema.safeParse(request);
    if (!parsed.success) return void tell.unusable(unclear(parsed.error));
    return saying(folder, (ground) => decisionOf(ground, parsed.data));
  };
  const saying = async (folder: string, make: Make): Promise<void> => {
    const decided = await decide({ ...(await atLibrary(folder)), decide: make });
    if (!decided.ok) return tell.problem(decided.problem);
    const { entry } = decided.value;
    const told = {
      nl: `✔ Beslist (logboek ${entry}). Voeg opnieuw samen om het register bij te werken.`,
      en: `✔ Decided (log ${entry}). Merge again to bring the register up to date.`,
    };
    tell.say(told[tell.language]);
  };

  verb('waive <subject> <rule>', 'sta een afwijking toe / grant a waiver: OV-003 R11, OV/D2 G02')
    .requiredOption('--reason <text>', 'waarom / why')
    .addOption(despiteOption())
    .action((subject: string, rule: string, { library, reason, despite }: WaiveOptions) =>
      said(library, { decide: 'waive', subject, rule, reason, ...despiteIn(despite, subject) }),
    );

  verb('conflict <id>', 'kies een waarde voor een conflict / choose a value for a conflict')
    .option('--column <name>', 'de kolom, bij haar titel of veld / the column, by its header or field')
    .addOption(
      new Option('--take <side>', 'welke waarde / which value').choices(['register', 'domain', 'parent']),
    )
    .option('--value <text>', 'een andere waarde / another value')
    .option('--reason <text>', 'waarom / why')
    .addOption(despiteOption())
    .action(async (id: string, options: ConflictOptions) => {
      const choice = choiceOf(options);
      if (choice === null) {
        return void tell.unusable({
          nl: 'Geef --take register, --take domain, --take parent of --value op: precies één daarvan.',
          en: 'Give --take register, --take domain, --take parent or --value: exactly one of them.',
        });
      }
      const { library, column, reason, despite } = options;
      const field = column === undefined ? undefined : await fieldTyped(library, column);
      return said(library, {
        decide: 'conflict',
        actionId: id.toUpperCase(),
        choice,
        ...(field === undefined ? {} : { field }),
        ...(reason === undefined ? {} : { reason }),
        ...despiteIn(despite, id),
      });
    });

  verb(
    'joint <idA> <idB>',
    'zeg of twee acties één gezamenlijke actie zijn / say whether two actions are one',
  )
    .option('--differ', 'het zijn verschillende acties / they differ')
    .action((a: string, b: string, { library, differ }: { library: string; differ?: true }) =>
      said(library, {
        decide: 'joint',
        actions: [a.toUpperCase(), b.toUpperCase()],
        joint: differ !== true,
      }),
    );

  verb('participation <id> <domain>', 'bevestig dat een domein meedoet / confirm that a domain takes part')
    .option('--denied', 'het doet niet mee / it does not')
    .action((id: string, domain: string, { library, denied }: { library: string; denied?: true }) =>
      said(library, {
        decide: 'participation',
        actionId: id.toUpperCase(),
        domain: domain.toUpperCase(),
        confirmed: denied !== true,
      }),
    );

  verb('round [name]', 'open een ronde, of sluit ze / open a round, or close it')
    .addOption(new Option('--kind <kind>', 'soort / kind').choices([...roundKinds]).default('drafting'))
    .option('--opens <date>', 'begin, jjjj-mm-dd / start, yyyy-mm-dd')
    .option('--deadline <date>', 'einde, jjjj-mm-dd / end, yyyy-mm-dd')
    .option(
      '--contributors <codes>',
      'indieners, met komma; zonder: alle / contributors, by comma; without: all',
    )
    .option(
      '--columns <fields>',
      'kolommen die mogen wijzigen; leeg: volgens de soort / columns; empty: by kind',
    )
    .option('--close', 'sluit de lopende ronde / close the open round')
    .option('--extend <date>', 'verleng de lopende ronde tot die dag / extend the open round to that day')
    .action((name: string | undefined, options: RoundOptions) => {
      const { library } = options;
      if (options.close) {
        return said(library, { decide: 'close-round', ...(name === undefined ? {} : { round: name }) });
      }
      if (options.extend !== undefined) {
        const deadline = options.extend;
        if (!isIsoDate(deadline)) return void tell.unusable(notADay('--extend'));
        return said(library, {
          decide: 'extend-round',
          deadline,
          ...(name === undefined ? {} : { round: name }),
        });
      }
      if (name === undefined) {
        return void tell.unusable({
          nl: 'Geef de ronde een naam, of sluit de lopende met --close.',
          en: 'Give the round a name, or close the open one with --close.',
        });
      }
      const { kind, opens, deadline, columns, contributors } = options;
      if (opens === undefined || deadline === undefined || ![opens, deadline].every(isIsoDate)) {
        return void tell.unusable(notADay('--opens', '--deadline'));
      }
      return saying(library, (ground) => {
        const round = {
          round: name,
          kind,
          opens,
          deadline,
          ...(columns === undefined || columns.trim() === '' ? {} : { columns: listed(columns) }),
          contributors:
            contributors === undefined
              ? ground.inForce.plan.contributors.map(({ code }) => code)
              : codesIn(contributors),
        };
        const parsed = decisionRequestSchema.safeParse({ decide: 'open-round', round });
        return parsed.success
          ? decisionOf(ground, parsed.data)
          : stopped('request-invalid', unclear(parsed.error));
      });
    });

  verb(
    'late <codes>',
    'laat indieners na het einde van de ronde nog toe / admit contributors after the deadline',
  ).action((codes: string, { library }: { library: string }) =>
    said(library, { decide: 'admit-late', contributors: codesIn(codes) }),
  );

  verb('approve <version>', 'keur het register goed als versie / approve the register as a version')
    .requiredOption('--date <date>', 'dag van de goedkeuring, jjjj-mm-dd / day of approval, yyyy-mm-dd')
    .option(
      '--merge <number>',
      'alleen als dit nog de laatste samenvoeging is / only while this is the last merge',
    )
    .action((version: string, { library, date, merge }: ApproveOptions) => {
      if (!isIsoDate(date))
        return void tell.unusable({ nl: 'Geef --date op als jjjj-mm-dd.', en: 'Give --date as yyyy-mm-dd.' });
      if (merge !== undefined && !isEntryNumber(merge)) {
        return void tell.unusable({
          nl: 'Geef --merge op als een nummer, zoals "actieplan status" het toont.',
          en: 'Give --merge as a number, as "actieplan status" shows it.',
        });
      }
      return said(library, {
        decide: 'approve',
        version,
        date,
        ...(merge === undefined ? {} : { merge: Number(merge) }),
      });
    });

  verb('access <account>', 'geef een account toegang, of neem ze af / give an account access, or take it')
    .requiredOption('--name <name>', 'de naam die getoond wordt / the name shown')
    .addOption(
      new Option('--role <role>', 'de rol; none neemt de toegang af / the role; none takes it away')
        .choices([...accessSchema.shape.role.options])
        .makeOptionMandatory(),
    )
    .option(
      '--contributors <codes>',
      'voor een invuller: zijn indieners, met komma / for an officer: their contributors, by comma',
    )
    .action((account: string, { library, name, role, contributors }: AccessOptions) =>
      said(library, {
        decide: 'access',
        access: {
          account,
          name,
          role,
          contributors: contributors === undefined ? [] : codesIn(contributors),
        },
      }),
    );

  addErase(verb('erase <id> <column>', 'wis een waarde uit het logboek / erase a value from the log'), tell);

  verb('remark <id> <text>', 'plaats een opmerking bij een actie / place a remark on an action').action(
    (id: string, text: string, { library }: { library: string }) =>
      said(library, { decide: 'remark', actionId: id.toUpperCase(), text }),
  );

  verb('answer <id> <entry> <text>', 'antwoord op een opmerking / answer a remark').action(
    (id: string, entry: string, typed: string, { library }: { library: string }) => {
      if (!isEntryNumber(entry)) {
        return void tell.unusable({
          nl: `"${entry}" is geen logboeknummer. De opmerking draagt haar nummer in het werkboek en op de pagina's.`,
          en: `"${entry}" is no log number. The remark carries its number in the workbook and on the pages.`,
        });
      }
      const parsed = remarkRequestSchema.safeParse({ text: typed });
      if (!parsed.success) return void tell.unusable(unclear(parsed.error));
      const { text } = parsed.data;
      return saying(library, (ground) =>
        answerRemark(ground, { actionId: id.toUpperCase(), to: Number(entry), text }),
      );
    },
  );
}

interface ConflictOptions {
  readonly library: string;
  readonly column?: string;
  readonly take?: 'register' | 'domain' | 'parent';
  readonly value?: string;
  readonly reason?: string;
  readonly despite?: string;
}

interface WaiveOptions {
  readonly library: string;
  readonly reason: string;
  readonly despite?: string;
}

interface ApproveOptions {
  readonly library: string;
  readonly date: string;
  /** As typed. */
  readonly merge?: string;
}

interface AccessOptions {
  readonly library: string;
  readonly name: string;
  readonly role: Extract<Decision, { type: 'access' }>['role'];
  readonly contributors?: string;
}

interface RoundOptions {
  readonly library: string;
  readonly kind: (typeof roundKinds)[number];
  readonly opens?: string;
  readonly deadline?: string;
  readonly columns?: string;
  readonly contributors?: string;
  readonly close?: true;
  readonly extend?: string;
}

const notADay = (...options: readonly string[]): Localised => ({
  nl: `Geef ${options.join(' en ')} op als jjjj-mm-dd.`,
  en: `Give ${options.join(' and ')} as yyyy-mm-dd.`,
});

function choiceOf({ take, value }: ConflictOptions): ConflictChoice | null {
  if (take !== undefined) return value === undefined ? { take } : null;
  return value === undefined ? null : { take: 'value', text: value };
}

const despiteIn = (text: string | undefined, actionId: string) =>
  text === undefined ? {} : { despite: shownErrorsIn(text, actionId.toUpperCase()) };

const isEntryNumber = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text);

const listed = (text: string): readonly string[] => text.split(',').map((one) => one.trim());
const codesIn = (text: string): readonly string[] => listed(text.toUpperCase());
