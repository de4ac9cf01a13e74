import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../../../shared/text/localised.ts';
import { PaneFrame } from '../frame/pane-frame.tsx';
import { PlainHeader } from '../frame/plain-header.tsx';
import { wide } from '../frame/widths.ts';
import { showPane } from '../show-pane.tsx';
import { browserAppearance } from '../theme/browser-appearance.ts';
import { withoutOffice } from '../words/without-office.ts';

const useStyles = makeStyles({
  languages: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '32px',
    columnGap: '64px',
    maxWidth: '60rem',
    padding: '20px 16px 32px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [wide]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', padding: '28px 16px' },
  },
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: {
    margin: '24px 0 8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  steps: { margin: 0, paddingLeft: '20px', '& li + li': { marginTop: '4px' } },
  link: { marginTop: '12px', minWidth: 0, maxWidth: '100%' },
});

/** Why there is no pane: the page is no part of Office, or Office.js did not come. */
export type Absence = 'outside' | 'unloaded';

/** In place of the pane, in both languages: where to open it and how, and what a browser can do. */
export function showWithoutOffice(element: Element, absence: Absence): () => void {
  return showPane(
    element,
    browserAppearance(),
    <PaneFrame head={<PlainHeader />} foot={null}>
      <WithoutOffice absence={absence} />
    </PaneFrame>,
  );
}

function WithoutOffice({ absence }: { readonly absence: Absence }) {
  const styles = useStyles();
  return (
    <div className={styles.languages}>
      {(['nl', 'en'] as const).map((language) => (
        <InLanguage key={language} language={language} absence={absence} />
      ))}
    </div>
  );
}

function InLanguage({ language, absence }: { readonly language: Language; readonly absence: Absence }) {
  const styles = useStyles();
  const { [absence]: told, how, steps, pages } = withoutOffice[language];
  return (
    <section lang={language}>
      <h2 className={styles.heading}>{told.heading}</h2>
      <p className={styles.text}>{told.text}</p>
      <h3 className={styles.part}>{how}</h3>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3 className={styles.part}>{pages.heading}</h3>
      <p className={styles.text}>{pages.text}</p>
      <Button as="a" href="/" className={styles.link}>
        {pages.link}
      </Button>
    </section>
  );
}
