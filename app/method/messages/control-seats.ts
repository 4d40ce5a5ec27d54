import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

/** Tables, pairs and roles, as given from the laptop. */
export const messages = defineMessages({
  fr: {
    tables: 'Tables',
    subjects: 'Sujet de chaque table',
    subjectsHint: 'Une table par ligne, dans l’ordre.',
    fromFamilies: 'Proposées d’après les familles du mur',
    save: 'Faire ces tables',
    balance: 'Répartir les personnes sans table',
    wall: (n: number) => `Mur de la table ${n}`,
    sheet: (n: number) => `Feuille de la table ${n}`,
    table: (n: number, subject: string, people: number) =>
      `Table ${n} – ${subject}, ${people} ${plural('fr', people, 'personne', 'personnes')}`,
    none: 'Aucune table pour l’instant.',
    pairs: 'Binômes',
    draw: 'Tirer les binômes',
    redraw: 'Tirer de nouveaux binômes',
    drawn: (n: number) => `${n} ${plural('fr', n, 'binôme tiré', 'binômes tirés')}`,
    roles: 'Rôles',
    nobody: 'Personne',
    give: 'Donner',
    person: (n: number, initials: string) => (initials ? `${initials} (n° ${n})` : `Téléphone n° ${n}`),
  },
  en: {
    tables: 'Tables',
    subjects: 'Subject of each table',
    subjectsHint: 'One table per line, in order.',
    fromFamilies: 'Suggested from the families of the wall',
    save: 'Make these tables',
    balance: 'Seat people without a table',
    wall: (n: number) => `Wall of table ${n}`,
    sheet: (n: number) => `Sheet of table ${n}`,
    table: (n: number, subject: string, people: number) =>
      `Table ${n} – ${subject}, ${people} ${plural('en', people, 'person', 'people')}`,
    none: 'No table for now.',
    pairs: 'Pairs',
    draw: 'Draw pairs',
    redraw: 'Draw new pairs',
    drawn: (n: number) => `${n} ${plural('en', n, 'pair drawn', 'pairs drawn')}`,
    roles: 'Roles',
    nobody: 'Nobody',
    give: 'Give',
    person: (n: number, initials: string) => (initials ? `${initials} (no. ${n})` : `Phone no. ${n}`),
  },
});
