import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useState } from 'react';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { FindingView, WorkingView } from '../../session/officer-view.ts';
import { HeadedPart } from '../frame/headed-part.tsx';
import { MessagePage } from '../frame/message-page.tsx';
import { useWords } from '../words/words.ts';
import { FindingItem } from './finding-item.tsx';
import { SeverityIcon } from './severity-icon.tsx';
import type { Filter } from './severity-pills.tsx';
import { useFindingFocus } from './use-finding-focus.ts';

/** A pasted sheet can hold thousands of findings; nobody reads them in one go and drawing them takes long. */
const shownAtOnce = 100;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  fold: { justifyContent: 'flex-start', margin: '8px 8px 0', fontWeight: tokens.fontWeightRegular },
  foldLabel: { display: 'inline-flex', alignItems: 'center', columnGap: '8px' },
  infos: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { margin: '8px 16px' },
  filtered: { margin: '16px', color: tokens.colorNeutralForeground3 },
});

interface FindingsListProps {
  readonly view: WorkingView;
  readonly filter: Filter;
  readonly actions: OfficerActions;
}

/** What blocks, then what does not, then (folded away) what is only worth knowing. */
export function FindingsList({ view, filter, actions }: FindingsListProps) {
  const styles = useStyles();
  const { words } = useWords();
  const [limit, setLimit] = useState(shownAtOnce);
  const [infosOpen, setInfosOpen] = useState(false);

  const infos = view.findings.filter(({ severity }) => severity === 'info');
  const listed = view.findings.filter(({ severity }) =>
    filter.size > 0 ? filter.has(severity) : severity !== 'info' || infosOpen,
  );
  // The finding of the selected cell is always among those drawn.
  const selectedAt = listed.findIndex(({ selected }) => selected);
  const drawn = listed.slice(0, Math.max(limit, selectedAt + 1));
  const reachable = drawn.filter(({ cell, row }) => cell !== null || row !== null).map(({ id }) => id);
  const focus = useFindingFocus(reachable, listed[selectedAt]?.id ?? null);

  const items = (severity: FindingView['severity']) => {
    const group = drawn.filter((finding) => finding.severity === severity);
    return group.map((finding, at) => (
      <FindingItem
        key={finding.id}
        finding={finding}
        last={at === group.length - 1}
        focus={focus}
        actions={actions}
      />
    ));
  };
  const errors = items('error');
  const warnings = items('warning');

  return (
    <>
      {errors.length === 0 ? null : (
        <HeadedPart heading={words.findings.errors} hint={words.findings.errorsHint}>
          <ul className={styles.list}>{errors}</ul>
        </HeadedPart>
      )}
      {warnings.length === 0 ? null : (
        <HeadedPart heading={words.findings.warnings} hint={words.findings.warningsHint}>
          <ul className={styles.list}>{warnings}</ul>
        </HeadedPart>
      )}
      {filter.size > 0 && drawn.length === 0 ? (
        <p className={styles.filtered}>{words.findings.nothingFiltered}</p>
      ) : null}
      {filter.size === 0 && view.counts.errors + view.counts.warnings === 0 ? (
        <NothingFound view={view} />
      ) : null}
      {filter.size > 0 || infos.length === 0 ? null : (
        <Button
          appearance="transparent"
          className={styles.fold}
          icon={infosOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={infosOpen}
          onClick={() => setInfosOpen(!infosOpen)}
        >
          <span className={styles.foldLabel}>
            <SeverityIcon severity="info" />
            {words.findings.infos(infos.length)}
          </span>
        </Button>
      )}
      {infosOpen ? <ul className={styles.infos}>{items('info')}</ul> : null}
      {drawn.length === listed.length ? null : (
        <Button className={styles.more} onClick={() => setLimit(drawn.length + shownAtOnce)}>
          {words.findings.showMore(listed.length - drawn.length)}
        </Button>
      )}
    </>
  );
}

/** A list without errors and warnings: ready, or still empty. */
function NothingFound({ view }: { readonly view: WorkingView }) {
  const { words } = useWords();
  return view.actions === 0 ? (
    <MessagePage
      icon={<TableRegular />}
      heading={words.findings.noActions}
      text={words.findings.noActionsText}
    />
  ) : (
    <MessagePage
      fine
      icon={<CheckmarkCircleFilled />}
      heading={words.findings.ready}
      text={words.findings.readyText(view.actions)}
    />
  );
}
