import { inBoth } from './in-both.ts';

/** What stands in place of the pane where there is no Excel around it. */
export const withoutOffice = inBoth({
  nl: {
    outside: {
      heading: 'Dit paneel opent u in Excel',
      text: 'U bent nu in een browser. Hier kan het paneel geen werkboek zien; er is niets verloren.',
    },
    unloaded: {
      heading: 'Het paneel kon niet starten',
      text: 'Een onderdeel van Microsoft (Office.js) werd niet geladen. Vraag uw servicedesk of uw netwerk appsforoffice.microsoft.com toelaat en open het paneel daarna opnieuw; in uw werkboek is niets verloren.',
    },
    how: 'Zo opent u het paneel',
    steps: [
      'Open het werkboek van uw domein in Excel, op uw computer of op het web.',
      'Kies op het lint het tabblad Actieplan, en daar Paneel.',
      'Staat dat tabblad er niet? Vraag uw beheerder om Actieplan voor u klaar te zetten in Excel.',
    ],
    pages: {
      heading: 'Coördineert u, of leest u mee?',
      text: 'Dan hebt u Excel niet nodig. In de browser ziet u hoever het plan staat, voegt u samen en haalt u het register op.',
      link: 'Naar de pagina’s van Actieplan',
    },
  },
  en: {
    outside: {
      heading: 'This pane opens in Excel',
      text: 'You are in a browser now. The pane sees no workbook here; nothing is lost.',
    },
    unloaded: {
      heading: 'The pane could not start',
      text: 'A part by Microsoft (Office.js) was not loaded. Ask your service desk whether your network lets appsforoffice.microsoft.com through, and then open the pane again; nothing in your workbook is lost.',
    },
    how: 'How to open the pane',
    steps: [
      'Open the workbook of your domain in Excel, on your computer or on the web.',
      'Choose the tab Actieplan on the ribbon, and there Pane.',
      'Is that tab not there? Ask your administrator to make Actieplan ready for you in Excel.',
    ],
    pages: {
      heading: 'Do you coordinate, or read along?',
      text: 'Then you do not need Excel. In the browser you see how far the plan is, merge and fetch the register.',
      link: 'To the pages of Actieplan',
    },
  },
});
