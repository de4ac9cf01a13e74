import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export const useHeardStyles = makeStyles({
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Words for who does not see what an icon or a place tells. */
export function Heard({ children }: { readonly children: ReactNode }) {
  return <span className={useHeardStyles().heard}>{children}</span>;
}
