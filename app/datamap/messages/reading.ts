import { defineMessages } from '~/platform/i18n/messages.ts';

const s = (n: number): string => (n > 1 ? 's' : '');

/** How a workbook is read: what it hides, and which column is which. */
export const messages = defineMessages({
  fr: {
    hidden: {
      title: 'Ce classeur cache des choses',
      text: (sheets: number, rows: number, columns: number) =>
        [
          rows > 0 && `${rows} ligne${s(rows)} masquée${s(rows)}`,
          columns > 0 && `${columns} colonne${s(columns)} masquée${s(columns)}`,
          sheets > 0 && `${sheets} feuille${s(sheets)} masquée${s(sheets)}`,
        ]
          .filter(Boolean)
          .join(', '),
      taken: 'Elles sont lues comme le reste.',
      left: 'Elles sont laissées de côté.',
      leave: 'Les laisser de côté',
      take: 'Les prendre aussi',
    },
    mapping: {
      title: 'Comment ce classeur est lu',
      remembered: 'Lu comme vous l’aviez corrigé la dernière fois.',
      sheet: (name: string, rows: number) => `${name} : ${rows} ligne${s(rows)}`,
      take: 'Prendre cette feuille',
      headingsRow: 'Ligne des en-têtes',
      headingsRowHint: 'Le numéro que montre le tableur.',
      challenge: 'Défi de toute la feuille',
      challengeHint: 'Vide : son titre, ou le nom de la feuille. Une colonne « Défi » passe avant.',
      column: 'Colonne',
      heading: 'En-tête',
      example: 'Exemple',
      role: 'Contient',
      roleLabel: (column: string, heading: string) =>
        `Ce que contient la colonne ${column}${heading ? ` (${heading})` : ''}`,
      none: 'ne pas lire',
      apply: 'Relire ainsi',
      applyHint: 'Ce choix sera repris pour les classeurs qui ont les mêmes en-têtes.',
      roles: {
        personal: 'personnelle ou non',
        holders: 'détenteurs',
        access: 'accès',
        note: 'précisions',
        existence: 'existe ou rêvée',
        source: 'source',
        theme: 'thème',
        whoKnows: 'qui sait',
        postIt: 'post-it',
        challenge: 'défi',
        information: 'information',
        data: 'données',
        name: 'nom du champ',
        description: 'description du champ',
        example: 'exemple',
        availability: 'mise à disposition',
        frequency: 'fréquence',
        latency: 'délai',
      },
    },
  },
  en: {
    hidden: {
      title: 'This workbook hides things',
      text: (sheets: number, rows: number, columns: number) =>
        [
          rows > 0 && `${rows} hidden row${s(rows)}`,
          columns > 0 && `${columns} hidden column${s(columns)}`,
          sheets > 0 && `${sheets} hidden sheet${s(sheets)}`,
        ]
          .filter(Boolean)
          .join(', '),
      taken: 'They are read like the rest.',
      left: 'They are left aside.',
      leave: 'Leave them aside',
      take: 'Take them too',
    },
    mapping: {
      title: 'How this workbook is read',
      remembered: 'Read as you corrected it last time.',
      sheet: (name: string, rows: number) => `${name}: ${rows} row${s(rows)}`,
      take: 'Take this sheet',
      headingsRow: 'Row of headings',
      headingsRowHint: 'The number that the spreadsheet shows.',
      challenge: 'Challenge of the whole sheet',
      challengeHint: 'Blank: its title, or its tab. A “Challenge” column comes first.',
      column: 'Column',
      heading: 'Heading',
      example: 'Example',
      role: 'Holds',
      roleLabel: (column: string, heading: string) => `What column ${column} holds${heading ? ` (${heading})` : ''}`,
      none: 'do not read',
      apply: 'Read it this way',
      applyHint: 'This choice will be used again for workbooks with the same headings.',
      roles: {
        personal: 'personal or not',
        holders: 'holders',
        access: 'access',
        note: 'details',
        existence: 'exists or dreamed of',
        source: 'source',
        theme: 'theme',
        whoKnows: 'who knows',
        postIt: 'sticky note',
        challenge: 'challenge',
        information: 'information',
        data: 'data',
        name: 'field name',
        description: 'field description',
        example: 'example',
        availability: 'availability',
        frequency: 'frequency',
        latency: 'delay',
      },
    },
  },
});
