import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { NoTableView } from '../../session/officer-view.ts';
import { FootButtons } from '../frame/foot-buttons.tsx';
import { MessagePage } from '../frame/message-page.tsx';
import { PaneButton } from '../frame/pane-button.tsx';
import { PaneFrame } from '../frame/pane-frame.tsx';
import { PaneHeader } from '../frame/pane-header.tsx';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  found: {
    display: 'flex',
    columnGap: '8px',
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0, fontSize: '16px' },
  wide: { flexBasis: '100%' },
});

/** A workbook without a list of actions: take over the officer's own, or begin with an empty one. */
export function NoTablePane({
  view,
  actions,
}: {
  readonly view: NoTableView;
  readonly actions: OfficerActions;
}) {
  const styles = useStyles();
  const { words } = useWords();
  const { found } = view;
  return (
    <PaneFrame
      head={<PaneHeader header={view.header} actions={actions} />}
      foot={
        <FootButtons>
          {found === null ? null : (
            <PaneButton
              className={styles.wide}
              appearance="primary"
              icon={<DocumentTableRegular />}
              onClick={actions.takeOverList}
            >
              {words.noTable.takeOver}
            </PaneButton>
          )}
          <PaneButton
            className={styles.wide}
            appearance={found === null ? 'primary' : 'secondary'}
            icon={<TableAddRegular />}
            onClick={actions.makeTable}
          >
            {words.noTable.makeEmpty}
          </PaneButton>
        </FootButtons>
      }
    >
      <MessagePage
        icon={<TableRegular />}
        heading={words.noTable.heading}
        text={found === null ? words.noTable.text : words.noTable.textFound}
      >
        {found === null ? null : (
          <p className={styles.found}>
            <InfoRegular className={styles.icon} />
            {words.noTable.found(found.sheet, found.rows)}
          </p>
        )}
      </MessagePage>
    </PaneFrame>
  );
}
