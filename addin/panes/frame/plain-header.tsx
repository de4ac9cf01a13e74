import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: '16px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The head of a pane that does not know yet whose workbook this is. */
export function PlainHeader() {
  const styles = useStyles();
  return <h1 className={styles.title}>Actieplan</h1>;
}
