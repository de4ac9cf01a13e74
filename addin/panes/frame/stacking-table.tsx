import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { narrow, wide } from './widths.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [narrow]: { display: 'block', '& tbody': { display: 'block' } },
  },
  head: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th': {
      padding: '4px 12px 8px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
      textAlign: 'start',
      verticalAlign: 'bottom',
      fontWeight: tokens.fontWeightRegular,
    },
    // Still there for who cannot see how the stacked cells hang together.
    [narrow]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: '4px 12px',
      padding: '10px 0',
    },
    '&:last-child': { borderBottomStyle: 'none' },
    '& > *': {
      padding: 0,
      textAlign: 'start',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
      minWidth: 0,
      [wide]: { padding: '10px 12px 10px 0' },
    },
  },
});

/** A column of a table: its name, and the class that gives its width where there is room for columns. */
export interface Heading {
  readonly name: string;
  readonly className?: string | undefined;
}

/** A table where there is width; in a pane each row's cells stand below each other. */
export function StackingTable({
  label,
  headings,
  children,
}: {
  readonly label: string;
  readonly headings: readonly Heading[];
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={styles.head}>
        <tr>
          {headings.map(({ name, className }) => (
            <th key={name} scope="col" className={className}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** One row; its cells are `td`, and the `th` that names it. */
export function StackingRow({
  className,
  children,
}: {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return <tr className={mergeClasses(useStyles().row, className)}>{children}</tr>;
}
