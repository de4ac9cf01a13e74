import { inBoth } from '../in-both.ts';

/** The register as a file. */
export const exporting = inBoth({
  nl: {
    text: 'Het register zoals het na de laatste samenvoeging is.',
    formats: {
      xlsx: {
        name: 'Excel-werkboek',
        text: 'Met de opmaak en de filters van het register. Om te lezen en door te geven.',
      },
      csv: {
        name: 'CSV',
        text: 'Alleen de waarden, met puntkomma’s. Om in een ander programma in te lezen.',
      },
      json: {
        name: 'JSON',
        text: 'Met de namen van de velden en de soorten waarden. Voor wie er software mee maakt.',
      },
    },
    download: (format: string) => `${format} downloaden`,
    busy: 'Wordt klaargezet…',
    done: (name: string) => `${name} staat bij uw downloads.`,
    empty: 'Er is nog niets samengevoegd. Uitvoer kan na de eerste samenvoeging.',
  },
  en: {
    text: 'The register as it is after the last merge.',
    formats: {
      xlsx: {
        name: 'Excel workbook',
        text: 'With the formats and filters of the register. To read and to pass on.',
      },
      csv: { name: 'CSV', text: 'The values alone, separated by semicolons. To read into another program.' },
      json: {
        name: 'JSON',
        text: 'With the names of the fields and the kinds of values. For who makes software with it.',
      },
    },
    download: (format) => `Download ${format}`,
    busy: 'Being made ready…',
    done: (name) => `${name} is among your downloads.`,
    empty: 'Nothing has been merged yet. You can export after the first merge.',
  },
});
