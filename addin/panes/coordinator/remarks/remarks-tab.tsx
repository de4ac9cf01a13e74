import { makeStyles } from '@fluentui/react-components';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView, RegisterRemarkView } from '../../../coordination/coordinator-view.ts';
import { MessagePage } from '../../frame/message-page.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { AskedPart } from '../frame/asked-part.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { NewRemark } from './new-remark.tsx';
import { RemarkCard } from './remark-card.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', [wide]: { rowGap: '16px', marginTop: '16px' } },
});

interface RemarksTabProps {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}

/** What was said about actions, what waits for an answer on top. */
export function RemarksTab({ view, actions }: RemarksTabProps) {
  return (
    <AskedPart asked={view.remarks} actions={actions}>
      {(remarks) => <Remarks remarks={remarks} view={view} actions={actions} />}
    </AskedPart>
  );
}

function Remarks({
  remarks,
  view,
  actions,
}: RemarksTabProps & { readonly remarks: readonly RegisterRemarkView[] }) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const open = remarks.filter(({ answers }) => answers.length === 0);
  const answered = remarks.filter(({ answers }) => answers.length > 0);
  const { shown, more } = useShownPart([...open, ...answered], 20);
  return (
    <>
      <PageHeading heading={words.tabs.remarks}>
        {open.length === 0 ? null : words.remarks.open(open.length)}
      </PageHeading>
      <div className={styles.list}>
        {remarks.length === 0 ? (
          <MessagePage icon={<CommentRegular />} heading={words.remarks.none} text={words.remarks.noneText} />
        ) : null}
        {shown.map((remark) => (
          <RemarkCard key={remark.entry} remark={remark} view={view} actions={actions} />
        ))}
        {more}
        {view.may.remark ? <NewRemark view={view} actions={actions} /> : null}
      </div>
    </>
  );
}
