import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { Refusal } from '../decisions/refusal.tsx';
import { PageHeading } from '../frame/page-heading.tsx';

const useStyles = makeStyles({
  formats: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [wide]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '16px', marginTop: '16px' },
  },
  text: { margin: '0 0 12px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  told: { margin: 0, padding: '8px 16px', [wide]: { padding: '8px 0' } },
});

const formats = ['xlsx', 'csv', 'json'] as const;

/** The register as a file, each kind with what it is for. */
export function ExportTab({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { exporting, status } = view;
  const empty = status.register === null;
  return (
    <>
      <PageHeading heading={words.tabs.export}>{empty ? words.export.empty : words.export.text}</PageHeading>
      <div className={styles.formats}>
        {formats.map((format) => {
          const { name, text } = words.export.formats[format];
          return (
            <Card key={format} heading={name}>
              <p className={styles.text}>{text}</p>
              <Button
                icon={<ArrowDownloadRegular />}
                disabledFocusable={empty || exporting.step === 'asking'}
                onClick={() => actions.exportRegister(format)}
              >
                {words.export.download(name)}
              </Button>
            </Card>
          );
        })}
      </div>
      <p role="status" className={styles.told}>
        {exporting.step === 'asking' ? words.export.busy : null}
        {exporting.step === 'here' ? words.export.done(exporting.answer.name) : null}
      </p>
      <Refusal trouble={exporting.step === 'failed' ? exporting.trouble : null} />
    </>
  );
}
