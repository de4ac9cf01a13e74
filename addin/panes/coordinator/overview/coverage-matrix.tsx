import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Coverage } from '../../../../shared/coverage/coverage.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { narrow, wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { type Duty, DutyCell, DutyLegend } from './duty-cell.tsx';

const useStyles = makeStyles({
  // A plan may have more domains than fit: then this scrolls by itself, the page never does.
  scroll: { overflowX: 'auto', margin: '0 -4px', padding: '0 4px' },
  table: {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: '2px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'normal',
  },
  domain: {
    minWidth: '2.4rem',
    padding: '2px 0',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
  },
  total: { padding: '2px 4px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  sum: {
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    color: tokens.colorNeutralForeground1,
  },
  objective: {
    paddingRight: '8px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    // What is left goes to the names, so that they stay on one line.
    [wide]: { width: '100%', whiteSpace: 'nowrap' },
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  short: { marginLeft: '8px', [narrow]: { display: 'none' } },
});

/** How many actions each domain has under each objective, and which it owes. */
export function CoverageMatrix({ view }: { readonly view: CoordinatingView }) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  const previewed =
    view.preview.step === 'here' && view.backTo === null ? view.preview.answer.coverage : null;
  const coverage = previewed ?? view.status.coverage;
  const { domains, objectives } = coverage;
  const silent = silentDomains(view);
  const shortOf = (code: string) => {
    const short = view.objectives.find((objective) => objective.code === code)?.short;
    return short === undefined || short === null ? null : say(short);
  };
  const duty = (row: Coverage['objectives'][number], at: number): Duty => {
    if (row.owed) return (row.main[at] ?? 0) > 0 ? 'met' : 'missing';
    return silent.has(domains[at] ?? '') ? 'nothing' : 'free';
  };
  return (
    <Card heading={words.matrix.heading} hint={previewed === null ? words.matrix.now : words.matrix.after}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className={styles.scroll} aria-label={words.matrix.scroll} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {domains.map((domain) => (
                <th key={domain} scope="col" className={styles.domain}>
                  {domain}
                </th>
              ))}
              <th scope="col" className={styles.total}>
                {words.matrix.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {objectives.map((row) => (
              <tr key={row.objective}>
                <th scope="row" className={styles.objective}>
                  <span className={styles.code}>{row.objective}</span>
                  <span className={styles.short}>{shortOf(row.objective)}</span>
                </th>
                {domains.map((domain, at) => (
                  <DutyCell key={domain} duty={duty(row, at)} count={row.main[at] ?? 0} />
                ))}
                <td className={mergeClasses(styles.total, styles.sum)}>{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <DutyLegend />
    </Card>
  );
}

/** Domains of which no contributor submitted anything. */
function silentDomains({ status }: CoordinatingView): ReadonlySet<string> {
  const heard = new Set(
    status.contributors.filter(({ submission }) => submission !== null).map(({ domain }) => domain),
  );
  return new Set(status.coverage.domains.filter((domain) => !heard.has(domain)));
}
