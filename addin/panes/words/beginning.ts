import { inBoth } from './in-both.ts';

/** What is waited for at first. */
export const starting = inBoth({
  nl: {
    workbook: 'Uw werkboek wordt gelezen…',
    service: 'Het plan wordt opgehaald…',
  },
  en: { workbook: 'Reading your workbook…', service: 'Fetching the plan…' },
});

/** Whose workbook it is, where it does not say so. */
export const contributor = inBoth({
  nl: {
    heading: 'Voor wie vult u in?',
    text: 'Dit werkboek zegt niet van welk domein het is. Kies het hier; het wordt in het werkboek bewaard.',
  },
  en: {
    heading: 'For whom do you fill in?',
    text: 'This workbook does not say which domain it belongs to. Choose it here; it is kept in the workbook.',
  },
});

/** Signing in on one’s own machine. */
export const signIn = inBoth({
  nl: {
    heading: 'Als wie meldt u aan?',
    text: 'De dienst draait op uw eigen computer. Kies als wie u ze probeert.',
  },
  en: {
    heading: 'As whom do you sign in?',
    text: 'The service runs on your own machine. Choose as whom you try it.',
  },
});

/** The ways out of what went wrong. */
export const trouble = inBoth({
  nl: {
    steps: { retry: 'Opnieuw proberen', 'upgrade-workbook': 'Werkboek bijwerken', 'sign-in': 'Aanmelden' },
    reference: (code: string) => `Geef de servicedesk code ${code} door als u belt.`,
  },
  en: {
    steps: { retry: 'Try again', 'upgrade-workbook': 'Update workbook', 'sign-in': 'Sign in' },
    reference: (code) => `Give the service desk code ${code} if you call.`,
  },
});

/** The coordinator's pages, where the browser does not let the pane open them. */
export const pages = inBoth({
  nl: {
    heading: 'Verder in de browser',
    text: 'Uw browser liet Excel de pagina’s van de coördinator niet openen. Open ze hier; ze komen in een nieuw tabblad, en daar kunt u ook bestanden downloaden.',
    link: 'Pagina’s openen',
  },
  en: {
    heading: 'Go on in the browser',
    text: 'Your browser did not let Excel open the coordinator’s pages. Open them here; they come in a new tab, where you can download files as well.',
    link: 'Open the pages',
  },
});
