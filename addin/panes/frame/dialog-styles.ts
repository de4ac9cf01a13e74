import { makeStyles, tokens } from '@fluentui/react-components';

/** Dialogs of a pane: a sheet at its foot, as wide as a narrow pane leaves, scrolling inside. */
export const useDialogStyles = makeStyles({
  surface: {
    width: 'calc(100% - 20px)',
    maxWidth: '480px',
    maxHeight: 'calc(100vh - 20px)',
    margin: 'auto auto 10px',
    padding: '18px',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', maxHeight: 'calc(100vh - 56px)' },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  content: { minHeight: 0, flexShrink: 1, flexGrow: 1, padding: '0 2px' },
  actions: {
    display: 'flex',
    flexDirection: 'row',
    flexWrap: 'wrap',
    gap: '8px',
    paddingTop: '8px',
    '& > *': { flexGrow: 1 },
  },
});
