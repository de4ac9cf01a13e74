const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

const actions = counted('actie', 'acties');
const errors = counted('fout', 'fouten');
const warnings = counted('waarschuwing', 'waarschuwingen');
const columns = counted('kolom', 'kolommen');

/** What the panes say of themselves, in Dutch; what comes from the plan or the rules comes with the view. */
export const nl = {
  actions,
  errors,
  warnings,

  header: {
    rounds: {
      drafting: 'Opmaakronde',
      'follow-up': 'Opvolgronde',
      actualisation: 'Actualisatieronde',
    },
    until: (day: string) => `tot ${day}`,
    daysLeft: (days: number) =>
      days > 0
        ? `nog ${days} ${days === 1 ? 'dag' : 'dagen'}`
        : days === 0
          ? 'laatste dag'
          : `${-days} ${days === -1 ? 'dag' : 'dagen'} voorbij`,
    noRound: 'Er loopt nu geen ronde',
    menu: 'Meer mogelijkheden',
    language: 'Taal',
    checkAgain: 'Alles opnieuw nakijken',
    allGood: 'alles in orde',
    onlyErrors: (count: string) => `Toon alleen ${count}`,
    filters: 'Bevindingen filteren',
  },

  tabs: {
    name: 'Onderdelen van het paneel',
    findings: (count: number) => `Bevindingen (${count})`,
    row: (row: number) => `Rij ${row}`,
    noRow: 'Rij',
  },

  findings: {
    errors: 'Fouten',
    errorsHint: 'los deze op vóór u indient',
    warnings: 'Waarschuwingen',
    warningsHint: 'nakijken, indienen kan',
    infos: (count: number) => `Ter info (${count})`,
    severity: { error: 'Fout', warning: 'Waarschuwing', info: 'Ter info' },
    at: (severity: string, place: string) => `${severity} in ${place}`,
    row: (row: number) => `rij ${row}`,
    wholeSheet: 'hele lijst',
    waivable: 'Dit houdt indienen niet tegen: de coördinator kan het toestaan.',
    basis: (points: string) => `Waarop dit steunt: ${points}`,
    rule: (code: string) => `regel ${code}`,
    showMore: (count: number) => `Nog ${count} tonen`,
    ready: 'Klaar om in te dienen',
    readyText: (count: number) =>
      `${actions(count)}, geen fouten en geen waarschuwingen. Elke wijziging wordt meteen nagekeken.`,
    noActions: 'Nog geen acties',
    noActionsText: 'Vul een eerste rij in het werkblad in. Elke wijziging wordt meteen nagekeken.',
    nothingFiltered: 'Niets van deze soort. Zet de filter uit om alle bevindingen te zien.',
  },

  row: {
    none: 'Geen actie geselecteerd',
    noneText:
      'Selecteer in het werkblad een cel van een actie. U ziet dan hier wat ze vraagt en wat u kunt kiezen.',
    previous: 'Vorige actie',
    next: 'Volgende actie',
    untitled: 'Nog zonder titel',
    newAction: 'nieuwe actie',
    locked: 'Deze kolom is in deze ronde vergrendeld. Vraag de coördinator als ze toch moet veranderen.',
    asks: { 'at-least-one': 'Kies er minstens één', all: 'Kies deze allemaal', free: 'Mag ook' },
    written: (cell: string) => `Staat meteen in ${cell}. Ongedaan maken: Ctrl+Z.`,
    clear: 'Maak leeg',
    objective: (code: string) => `Hoofddoelstelling ${code}`,
    partners: {
      none: 'Nog geen partners.',
      remove: (entry: string) => `Verwijder ${entry}`,
      kind: 'Soort partner',
      name: 'Naam van de partner',
      add: 'Voeg toe',
      suggestions: 'Al genoemd in andere rijen',
      addSuggestion: (entry: string) => `Voeg ${entry} toe`,
    },
    coordinator: 'Van de coördinator',
    edited: 'is aangepast in het register',
    mine: 'Uw tekst',
    theirs: 'Coördinator',
    empty: '(leeg)',
    takeOver: 'Overnemen',
    keep: 'Mijn tekst houden',
    takeOverOf: (column: string) => `Overnemen: ${column}`,
    keepOf: (column: string) => `Mijn tekst houden: ${column}`,
    remark: 'Opmerking bij deze actie',
  },

  coverage: {
    heading: 'Acties per doelstelling',
    fullTexts: 'Volledige teksten',
    owed: 'verplicht',
    missing: 'ontbreekt',
    addUnder: (codes: string) => `Voeg nog een actie toe onder ${codes}.`,
    duty: (codes: string) => `Elk betrokken domein neemt maatregelen onder ${codes}`,
    neverBlocks: 'Dit houdt indienen niet tegen.',
    textsHeading: 'De doelstellingen, woord voor woord',
    close: 'Sluiten',
  },

  submit: {
    submit: 'Indienen',
    sending: 'Wordt ingediend…',
    sendingHint: 'Uw werkboek blijft zoals het is. Dit duurt enkele seconden.',
    firstError: 'Naar eerste fout',
    nextError: 'Volgende fout',
    cancel: 'Annuleren',
    back: 'Terug naar het werkblad',
    retry: 'Opnieuw proberen',
    later: 'Later',
    warningsStay: (count: number) =>
      count === 1
        ? 'Er is nog 1 waarschuwing. Die houdt het indienen niet tegen; de coördinator ziet ze ook.'
        : `Er zijn nog ${count} waarschuwingen. Die houden het indienen niet tegen; de coördinator ziet ze ook.`,
    look: 'Bekijken',
  },

  asking: {
    heading: (missing: number) =>
      missing === 0
        ? 'Klaar om in te dienen?'
        : missing === 1
          ? 'Eén actie ontbreekt'
          : `${missing} acties ontbreken`,
    text: (missing: number, sequence: number | null) => {
      const where = sequence === null ? 'uw vorige indiening' : `uw indiening ${sequence}`;
      if (missing === 0) return 'Kijk na wat nog openstaat, of dien nu in.';
      return missing === 1
        ? `Deze actie stond in ${where} en staat niet meer in het werkblad:`
        : `Deze acties stonden in ${where} en staan niet meer in het werkblad:`;
    },
    question: 'Wat is de bedoeling?',
    questionFor: (action: string) => `Wat is de bedoeling met ${action}?`,
    putBack: 'Terugzetten in het werkblad',
    putBackText: 'Ze komt onderaan terug, zoals u ze indiende.',
    withdraw: 'Intrekken',
    withdrawText: 'Ze blijft in het register, gemarkeerd als ingetrokken.',
    withdrawAndSubmit: 'Intrekken en indienen',
    putBackAndSubmit: 'Terugzetten en indienen',
    bothAndSubmit: 'Bevestigen en indienen',
    unanswered: 'Kies eerst wat er met elke ontbrekende actie moet gebeuren.',
  },

  choosing: {
    heading: (count: number) => (count === 1 ? 'Eén keuze te maken' : `${count} keuzes te maken`),
    text: 'In een andere kopie van dit werkboek is dezelfde cel anders gewijzigd. Welke tekst moet gelden? Er is nog niets ingediend.',
    wholeAction: 'de hele actie',
    before: 'Eerst stond er',
    mine: 'In dit werkboek',
    theirs: 'In de andere kopie',
    confirm: 'Zo indienen',
    unanswered: 'Kies eerst bij elke cel welke tekst moet gelden.',
  },

  refused: {
    heading: 'Niet ingediend',
    text: 'De dienst vond nog iets dat eerst opgelost moet worden. Er is niets verloren; pas dit aan en dien opnieuw in.',
  },

  failed: {
    facts: (count: number) => [
      count === 1 ? 'Uw actie staat in het werkboek.' : `Uw ${count} acties staan in het werkboek.`,
      'De controle werkt verder, ook zonder dienst.',
      'Opnieuw proberen kan veilig: u dient nooit dubbel in.',
    ],
    lastAttempt: (time: string) => `Laatste poging om ${time}.`,
    reference: (code: string) => `Blijft het duren? Bel de servicedesk en geef code ${code} door.`,
  },

  receipt: {
    heading: 'Ingediend bij de coördinator',
    unchanged: 'Dit was al ingediend',
    number: (contributor: string, sequence: number) =>
      `Ontvangstbewijs ${contributor}, indiening ${sequence}`,
    actions: 'Acties',
    given: 'Nieuwe nummers',
    withdrawn: 'Ingetrokken',
    waiting: 'Wacht op toestemming',
    takenOver: 'Van collega’s',
    takenOverText: (count: number) => `${count} ${count === 1 ? 'cel' : 'cellen'} overgenomen`,
    warnings: 'Waarschuwingen',
    noErrors: (count: number) => `${count}, geen fouten`,
    when: 'Wanneer',
    at: (date: string, time: string) => `${date} om ${time}`,
    by: 'Door',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    notCopied: 'Kopiëren lukt hier niet. Het ontvangstbewijs staat ook in het werkboek.',
    show: 'Tonen in het werkblad',
    goOn: 'Verder werken in het werkblad',
    again: 'Opnieuw indienen kan zodra u iets wijzigt.',
    whatNow: 'Wat nu?',
    stepDone: 'U hebt ingediend',
    stepDoneText: (day: string | null) =>
      day === null
        ? 'De laatste indiening telt.'
        : `Tot ${day} kunt u verder werken en opnieuw indienen. De laatste indiening telt.`,
    stepMerge: 'De coördinator voegt de domeinen samen',
    stepMergeText: 'U hoeft niets te doen.',
    stepWaive: 'De coördinator beslist over wat wacht',
    stepWaiveText: (ids: string) =>
      `${ids} komt in het register zodra de coördinator het toestaat. U hoeft niets te doen.`,
    stepRead: 'U leest de opmerkingen naast uw rijen',
    stepReadText: 'U vindt ze hier, bij elke rij met een opmerking.',
    done: 'klaar',
  },

  noTable: {
    heading: 'Nog geen actielijst in dit werkboek',
    textFound:
      'Hebt u al een lijst in eigen vorm? Wij nemen ze over, uw kolommen blijven staan. Of begin met een lege lijst met keuzelijsten en leeswijzer.',
    text: 'Begin met een lege lijst, met keuzelijsten en leeswijzer. Wat al in dit werkboek staat, blijft staan.',
    found: (sheet: string, rows: number) =>
      `Gevonden: blad ${sheet}, ${rows} ${rows === 1 ? 'rij' : 'rijen'}.`,
    takeOver: 'Mijn lijst overnemen',
    makeEmpty: 'Begin met een lege lijst',
  },

  mapping: {
    heading: 'Uw lijst overnemen',
    text: (sheet: string, headerRow: number, rows: number) =>
      `Blad ${sheet}, kolomkoppen in rij ${headerRow}, ${actions(rows)}. Kijk na of elke kolom goed terechtkomt.`,
    choose: 'Uw keuze nodig',
    stillOpen: (count: number) => (count === 0 ? 'gekozen' : `nog ${columns(count)}`),
    check: 'Even nakijken',
    recognised: 'Herkend',
    columns,
    firstValue: (value: string) => `eerste waarde: ${value}`,
    noValue: 'nog geen waarde',
    sureness: { unknown: 'kies zelf', doubtful: 'twijfel', likely: 'waarschijnlijk', certain: 'zeker' },
    target: (header: string) => `Kolom van het plan voor ${header}`,
    pickOne: 'Kies een kolom van het plan…',
    leaveOut: 'Niet overnemen',
    right: 'Klopt',
    fits: (names: string) => `Past misschien bij ${names}.`,
    showMore: (count: number) => `Nog ${count} tonen`,
    stays: 'Uw kolommen, volgorde en opmaak blijven.',
    added: (names: string) => `Deze kolommen vraagt het plan nog; ze komen er rechts bij: ${names}.`,
    confirm: (count: number) => `Bevestig ${columns(count)}`,
    goesTo: 'wordt',
  },

  starting: {
    workbook: 'Uw werkboek wordt gelezen…',
    service: 'Het plan wordt opgehaald…',
  },

  contributor: {
    heading: 'Voor wie vult u in?',
    text: 'Dit werkboek zegt niet van welk domein het is. Kies het hier; het wordt in het werkboek bewaard.',
  },

  signIn: {
    heading: 'Als wie meldt u aan?',
    text: 'De dienst draait op uw eigen computer. Kies als wie u ze probeert.',
  },

  trouble: {
    steps: { retry: 'Opnieuw proberen', 'upgrade-workbook': 'Werkboek bijwerken', 'sign-in': 'Aanmelden' },
    reference: (code: string) => `Geef de servicedesk code ${code} door als u belt.`,
  },

  announce: {
    counts: (errorCount: number, warningCount: number) =>
      errorCount + warningCount === 0
        ? 'Geen fouten en geen waarschuwingen.'
        : `${errors(errorCount)}, ${warnings(warningCount)}.`,
  },
};

/** The catalogue's shape: a sentence that one language lacks does not compile. */
export type Words = typeof nl;
