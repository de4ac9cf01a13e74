import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { wide } from '../../frame/widths.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [wide]: { gap: '16px', marginTop: '16px' },
    '@media (min-width: 68em)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', alignItems: 'start' },
  },
});

/** Cards beside each other where a page has room for two, below each other elsewhere. */
export function TwoColumns({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().columns}>{children}</div>;
}
