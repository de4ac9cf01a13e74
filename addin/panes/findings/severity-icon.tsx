import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../../shared/plan/definition.ts';

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '18px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  fine: { color: tokens.colorStatusSuccessForeground1 },
});

const shapes = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoRegular,
  fine: CheckmarkCircleFilled,
} as const;

/** Circle, triangle, open circle or tick: told apart by shape before colour. The word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity | 'fine' }) {
  const styles = useStyles();
  const Shape = shapes[severity];
  return <Shape className={mergeClasses(styles.icon, styles[severity])} />;
}
