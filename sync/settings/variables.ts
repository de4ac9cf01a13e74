import type { Localised } from '../../shared/text/localised.ts';
import {
  microsoftGraph,
  microsoftSignIn,
  usualLookEvery,
  usualPort,
  type VariableName,
} from './environment.ts';

/** What people read of a variable: in the README's table, and where it is not right. */
interface Told {
  readonly meaning: Localised;
  /** A sentence: what to put there. */
  readonly give: Localised;
  /** What counts where it is not set. */
  readonly usual?: Localised;
}

const always = (text: string): Localised => ({ nl: text, en: text });

export const told: Readonly<Record<VariableName, Told>> = {
  ACTIEPLAN_AUTHORITY: {
    meaning: {
      nl: 'Adres van de aanmelding; een nationale cloud heeft een eigen',
      en: 'Address of the sign-in; a national cloud has its own',
    },
    give: {
      nl: `Geef een https-adres zonder pad, zoals ${microsoftSignIn}.`,
      en: `Give an https address without a path, such as ${microsoftSignIn}.`,
    },
    usual: always(microsoftSignIn),
  },
  ACTIEPLAN_TENANT_ID: {
    meaning: { nl: 'De organisatie (tenant)', en: 'The organisation (tenant)' },
    give: {
      nl: 'Geef de Directory (tenant) ID uit Entra ID, een GUID.',
      en: 'Give the Directory (tenant) ID from Entra ID, a GUID.',
    },
  },
  ACTIEPLAN_SITE: {
    meaning: { nl: 'De SharePoint-site van de bibliotheek', en: 'The SharePoint site of the library' },
    give: {
      nl: 'Geef het https-adres van de site, zoals https://organisatie.sharepoint.com/sites/actieplan: wat de browser toont tot en met de naam van de site, zonder bibliotheek of bladzijde erachter.',
      en: 'Give the https address of the site, such as https://organisation.sharepoint.com/sites/actieplan: what the browser shows up to and with the site’s name, without a library or page behind it.',
    },
  },
  ACTIEPLAN_LIBRARY: {
    meaning: { nl: 'De documentbibliotheek op die site', en: 'The document library on that site' },
    give: {
      nl: 'Geef de naam van de documentbibliotheek zoals de site ze toont, zoals Gedeelde documenten.',
      en: 'Give the document library’s name as the site shows it, such as Shared Documents.',
    },
  },
  ACTIEPLAN_FOLDER: {
    meaning: { nl: 'Een map in die bibliotheek', en: 'A folder in that library' },
    give: {
      nl: 'Geef de namen van de map met / ertussen, zonder bijzondere tekens, zoals Actieplan/2024.',
      en: 'Give the names of the folder with / between them, without special characters, such as Actieplan/2024.',
    },
    usual: { nl: 'de hele bibliotheek', en: 'the whole library' },
  },
  ACTIEPLAN_GRAPH_URL: {
    meaning: {
      nl: 'Adres van Microsoft Graph; een nationale cloud heeft een eigen',
      en: 'Address of Microsoft Graph; a national cloud has its own',
    },
    give: {
      nl: `Geef een https-adres zonder pad, zoals ${microsoftGraph}.`,
      en: `Give an https address without a path, such as ${microsoftGraph}.`,
    },
    usual: always(microsoftGraph),
  },
  ACTIEPLAN_CLIENT_ID: {
    meaning: {
      nl: 'De toepassing, of de beheerde identiteit, die de bibliotheek leest en schrijft',
      en: 'The application, or the managed identity, that reads and writes the library',
    },
    give: {
      nl: 'Geef de Application (client) ID van de dienst uit Entra ID, een GUID; van een beheerde identiteit staat ze bij Enterprise applications.',
      en: 'Give the service’s Application (client) ID from Entra ID, a GUID; that of a managed identity stands in Enterprise applications.',
    },
  },
  ACTIEPLAN_CLIENT_CERTIFICATE: {
    meaning: {
      nl: 'Certificaat van die toepassing (PEM-bestand)',
      en: 'That application’s certificate (PEM file)',
    },
    give: {
      nl: 'Geef het pad van een PEM-bestand met het certificaat.',
      en: 'Give the path of a PEM file with the certificate.',
    },
  },
  ACTIEPLAN_CLIENT_CERTIFICATE_KEY: {
    meaning: { nl: 'De sleutel van dat certificaat (PEM-bestand)', en: 'That certificate’s key (PEM file)' },
    give: {
      nl: 'Geef het pad van een PEM-bestand met de sleutel, zonder wachtwoord.',
      en: 'Give the path of a PEM file with the key, without a password.',
    },
    usual: { nl: 'in hetzelfde bestand', en: 'in the same file' },
  },
  ACTIEPLAN_MANAGED_IDENTITY: {
    meaning: {
      nl: 'De beheerde identiteit van de machine (Azure): system, of user voor de toegewezen identiteit van ACTIEPLAN_CLIENT_ID',
      en: 'The machine’s managed identity (Azure): system, or user for the assigned one of ACTIEPLAN_CLIENT_ID',
    },
    give: { nl: 'Geef system of user.', en: 'Give system or user.' },
  },
  ACTIEPLAN_FEDERATED_TOKEN_FILE: {
    meaning: {
      nl: 'Bestand met het token van het platform (federated credential)',
      en: 'File with the platform’s token (federated credential)',
    },
    give: { nl: 'Geef het pad van dat bestand.', en: 'Give the path of that file.' },
  },
  ACTIEPLAN_CLIENT_SECRET: {
    meaning: {
      nl: 'Geheim van die toepassing; een certificaat is beter',
      en: 'That application’s secret; a certificate is better',
    },
    give: {
      nl: 'Geef de waarde van het geheim, niet zijn ID.',
      en: 'Give the secret’s value, not its ID.',
    },
  },
  ACTIEPLAN_NAMES: {
    meaning: {
      nl: 'De namen waarop de dienst antwoordt',
      en: 'The names that the service answers to',
    },
    give: {
      nl: 'Geef de hostnamen met een komma ertussen, zonder https:// en zonder poort, zoals actieplan.organisatie.be.',
      en: 'Give the host names with a comma between them, without https:// and without a port, such as actieplan.organisation.be.',
    },
  },
  ACTIEPLAN_API_AUDIENCE: {
    meaning: {
      nl: 'De registratie van de dienst, waarvoor toegangsbewijzen bedoeld zijn',
      en: 'The service’s registration, which access tokens are meant for',
    },
    give: {
      nl: 'Geef de Application (client) ID van de registratie die de API aanbiedt, een GUID.',
      en: 'Give the Application (client) ID of the registration that exposes the API, a GUID.',
    },
  },
  ACTIEPLAN_ADDIN_CLIENT_ID: {
    meaning: {
      nl: 'De registratie van de invoegtoepassing; meer dan een met een komma ertussen; de panelen melden aan met de eerste',
      en: 'The add-in’s registration; more than one with a comma between them; the panes sign in with the first',
    },
    give: {
      nl: 'Geef de Application (client) ID van de invoegtoepassing, een GUID.',
      en: 'Give the add-in’s Application (client) ID, a GUID.',
    },
  },
  ACTIEPLAN_ADDRESS: {
    meaning: { nl: 'Het IP-adres om op te luisteren', en: 'The IP address to listen on' },
    give: { nl: 'Geef een IP-adres, zoals 0.0.0.0.', en: 'Give an IP address, such as 0.0.0.0.' },
    usual: always('0.0.0.0'),
  },
  ACTIEPLAN_BEHIND_PROXY: {
    meaning: {
      nl: 'Een vertrouwde reverse proxy verzorgt https',
      en: 'A trusted reverse proxy takes care of https',
    },
    give: {
      nl: 'Geef yes, of laat de variabele weg en geef een eigen certificaat.',
      en: 'Give yes, or leave the variable out and give a certificate.',
    },
  },
  ACTIEPLAN_PORT: {
    meaning: { nl: 'De poort', en: 'The port' },
    give: { nl: 'Geef een getal van 0 tot 65535.', en: 'Give a number from 0 to 65535.' },
    usual: always(usualPort),
  },
  ACTIEPLAN_CERTIFICATE: {
    meaning: { nl: 'Certificaat voor https (PEM-bestand)', en: 'Certificate for https (PEM file)' },
    give: {
      nl: 'Geef het pad van een PEM-bestand, samen met ACTIEPLAN_KEY.',
      en: 'Give the path of a PEM file, together with ACTIEPLAN_KEY.',
    },
  },
  ACTIEPLAN_KEY: {
    meaning: { nl: 'De sleutel van dat certificaat (PEM-bestand)', en: 'That certificate’s key (PEM file)' },
    give: {
      nl: 'Geef het pad van een PEM-bestand, samen met ACTIEPLAN_CERTIFICATE.',
      en: 'Give the path of a PEM file, together with ACTIEPLAN_CERTIFICATE.',
    },
  },
  ACTIEPLAN_LOOK_EVERY: {
    meaning: {
      nl: 'Om de hoeveel seconden de dienst naar bewaarde werkboeken kijkt; 0: alleen als het gevraagd wordt',
      en: 'Every how many seconds the service looks at saved workbooks; 0: only when asked',
    },
    give: {
      nl: 'Geef een aantal seconden van 0 tot 86400.',
      en: 'Give a number of seconds from 0 to 86400.',
    },
    usual: always(usualLookEvery),
  },
  ACTIEPLAN_FINDINGS_INTO_WORKBOOKS: {
    meaning: {
      nl: 'Of de bevindingen in de kolom Controle van bewaarde werkboeken geschreven worden',
      en: 'Whether findings are written into the column Controle of saved workbooks',
    },
    give: { nl: 'Geef yes of no.', en: 'Give yes or no.' },
    usual: { nl: 'yes in SharePoint, no in een map', en: 'yes in SharePoint, no in a folder' },
  },
};
