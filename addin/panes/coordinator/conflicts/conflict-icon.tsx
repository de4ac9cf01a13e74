import { makeStyles, tokens } from '@fluentui/react-components';
import { BranchForkFilled } from '@fluentui/react-icons/svg/branch-fork';

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '18px', color: tokens.colorStatusWarningForeground3 },
});

/** Two ways from one value; the word stands beside it. */
export function ConflictIcon() {
  return <BranchForkFilled className={useStyles().icon} />;
}
