import { makeStyles, tokens } from '@fluentui/react-components';

/** The box around what can be picked, and its groups. */
export const usePickerStyles = makeStyles({
  box: {
    margin: '8px 0 0',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  group: { margin: 0, padding: '8px 12px', border: 'none', minWidth: 0 },
  next: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  asks: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  duty: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  option: {
    width: '100%',
    marginLeft: '-8px',
  },
  // Fluent greys the label of what is not ticked, which looks as if it could not be.
  value: {
    color: tokens.colorNeutralForeground1,
  },
  meaning: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});
