import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { focusRing } from '../frame/focus-ring.ts';

const useStyles = makeStyles({
  chip: {
    display: 'inline-block',
    flexShrink: 0,
    padding: '0 5px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  link: {
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    ':hover': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLinkHover },
    ...focusRing,
  },
  // The whole finding answers a click, while only its place is a button to keyboard and screen reader.
  reaching: { '::after': { content: '""', position: 'absolute', inset: 0 } },
});

/** A cell or row of the sheet. */
export function PlaceChip({ place }: { readonly place: string }) {
  return <span className={useStyles().chip}>{place}</span>;
}

/** The same as a button that goes there; what surrounds it answers the click too. */
export function PlaceButton({ place, ...button }: ComponentProps<'button'> & { readonly place: string }) {
  const styles = useStyles();
  return (
    <button {...button} type="button" className={mergeClasses(styles.chip, styles.link, styles.reaching)}>
      {place}
    </button>
  );
}
