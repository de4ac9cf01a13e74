import { makeStyles, tokens } from '@fluentui/react-components';
import { QuestionRegular } from '@fluentui/react-icons/svg/question';
import { useId } from 'react';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { MappedColumnView, MappingView } from '../../session/officer-view.ts';
import { FootButtons } from '../frame/foot-buttons.tsx';
import { HeadedPart } from '../frame/headed-part.tsx';
import { PaneButton } from '../frame/pane-button.tsx';
import { PaneFrame } from '../frame/pane-frame.tsx';
import { PaneHeader } from '../frame/pane-header.tsx';
import { useWords } from '../words/words.ts';
import { MappedColumn } from './mapped-column.tsx';
import { RecognisedColumns } from './recognised-columns.tsx';

const useStyles = makeStyles({
  intro: { padding: '12px 16px' },
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  stays: {
    margin: 0,
    padding: '8px 16px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** The officer's own list and where each of its columns goes: least sure first. */
export function MappingPane({
  view,
  actions,
}: {
  readonly view: MappingView;
  readonly actions: OfficerActions;
}) {
  const styles = useStyles();
  const { words, say, language } = useWords();
  const reasonId = useId();
  const { columns, planColumns, blocked, busy } = view;

  // By how sure the proposal was, not by what is chosen since: a column stays where it is while one chooses.
  const unknown = columns.filter(({ sureness }) => sureness === 'unknown');
  const unsure = columns.filter(({ sureness }) => sureness === 'doubtful' || sureness === 'likely');
  const certain = columns.filter(({ sureness }) => sureness === 'certain');
  const toChoose = (part: readonly MappedColumnView[]) =>
    part.map((column) => (
      <MappedColumn key={column.place} column={column} planColumns={planColumns} actions={actions} />
    ));

  return (
    <PaneFrame
      head={<PaneHeader header={view.header} actions={actions} />}
      foot={
        <FootButtons
          reason={blocked === null ? null : say(blocked)}
          reasonId={reasonId}
          icon={<QuestionRegular />}
        >
          <PaneButton
            appearance="primary"
            unavailable={blocked !== null || busy}
            aria-describedby={reasonId}
            onClick={actions.confirmMapping}
          >
            {words.mapping.confirm(view.taken)}
          </PaneButton>
          <PaneButton onClick={actions.cancelMapping}>{words.submit.cancel}</PaneButton>
        </FootButtons>
      }
    >
      <div className={styles.intro}>
        <h2 className={styles.title}>{words.mapping.heading}</h2>
        <p className={styles.text}>{words.mapping.text(view.sheet, view.headerRow, view.rows)}</p>
      </div>
      {unknown.length === 0 ? null : (
        <HeadedPart
          band
          heading={words.mapping.choose}
          hint={words.mapping.stillOpen(unknown.filter(({ open }) => open).length)}
        >
          <ul className={styles.list}>{toChoose(unknown)}</ul>
        </HeadedPart>
      )}
      {unsure.length === 0 ? null : (
        <HeadedPart band heading={words.mapping.check} hint={words.mapping.columns(unsure.length)}>
          <ul className={styles.list}>{toChoose(unsure)}</ul>
        </HeadedPart>
      )}
      {certain.length === 0 ? null : (
        <HeadedPart band heading={words.mapping.recognised} hint={words.mapping.columns(certain.length)}>
          <RecognisedColumns columns={certain} planColumns={planColumns} />
        </HeadedPart>
      )}
      <p className={styles.stays}>
        {words.mapping.stays}{' '}
        {view.added.length === 0
          ? null
          : words.mapping.added(new Intl.ListFormat(language).format(view.added.map(say)))}
      </p>
    </PaneFrame>
  );
}
