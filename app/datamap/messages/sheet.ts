import { defineMessages } from '~/platform/i18n/messages.ts';

const s = (n: number): string => (n > 1 ? 's' : '');
const rows = (n: number): string => `${n} ligne${s(n)}`;
const enRows = (n: number): string => `${n} row${n === 1 ? '' : 's'}`;
const list = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;

/** The sheet that facilitators fill in, and the list of sheets. */
export const messages = defineMessages({
  fr: {
    title: (challenge: string | undefined) => (challenge ? `Feuille : ${challenge}` : 'Feuille'),
    back: 'Les feuilles',
    map: 'La carte',
    filling: (names: readonly string[]) =>
      names.length > 1
        ? `${list(names, 'et')} remplissent cette feuille`
        : names.length === 1
          ? `${names[0]} remplit cette feuille`
          : 'Feuille de Datablitz',
    workshop: (title: string, date: string, table: number) => `${title} du ${date}, table ${table}`,
    timeLeft: (minutes: number) => `il reste, sur ${minutes} minutes`,
    timePaused: 'en pause',
    timeOver: 'c’est l’heure',
    timerLabel: (minutes: number) => `Il reste ${minutes} minute${s(minutes)}`,
    table: 'La feuille',
    row: 'Ligne',
    rowLink: (n: number) => `Ligne ${n} : la modifier, la découper, l'enlever`,
    heads: {
      information: 'Information',
      data: 'Données',
      holders: 'Détenteur',
      access: 'Accès',
      personal: 'Sur moi',
      existence: 'Existe',
      source: 'Source',
      theme: 'Thème',
      whoKnows: 'Qui sait',
      accessNote: 'Précisions',
      postIt: 'Post-it',
    },
    asks: {
      information: "Qu'ai-je besoin de savoir ?",
      data: 'Lesquelles me le disent ?',
      holders: 'Qui les a ?',
      access: 'Facile ?',
      personal: 'Perso ?',
      existence: 'Ou rêvée ?',
      source: "D'où vient-elle ?",
      theme: 'En un mot',
      whoKnows: 'Une personne ?',
      accessNote: 'Comment y accéder ?',
      postIt: 'Le mot de départ',
    },
    /** One key each while the cell is not being edited. */
    keys: {
      access: { easy: 'f', medium: 'm', hard: 'd' },
      personal: { yes: 'o', no: 'n' },
      existence: { exists: 'e', dreamed: 'r' },
      source: { 'information-system': 's', 'open-data': 'o', reference: 'r' },
    },
    columns: { label: 'Colonnes', kit: 'Colonnes du kit', all: 'Toutes les colonnes' },
    rowCount: (n: number) => rows(n),
    personalCount: (n: number) => `, ${n} sur des personnes`,
    holderCount: (n: number) => `${n} détenteur${s(n)}`,
    saved: (time: string) => `Enregistré à ${time}`,
    savedNever: 'Chaque case s’enregistre quand vous la quittez',
    saving: 'Enregistrement…',
    offline: (n: number) =>
      `Pas de réseau : ${n > 1 ? `${n} changements attendent` : 'un changement attend'} ici, ${n > 1 ? 'ils partiront' : 'il partira'} dès son retour.`,
    refused: (n: number) =>
      `Votre session est fermée : ${n > 1 ? `${n} changements sont gardés` : 'un changement est gardé'} dans ce navigateur. Rouvrez-la dans un autre onglet, puis revenez ici.`,
    touched: (by: string, time: string) => `Cette case : ${by}, ${time}`,
    untouched: 'Cette case : telle que reçue',
    hints: {
      tab: 'Tab',
      tabText: 'case suivante',
      enter: 'Entrée',
      enterText: 'ligne suivante',
      undo: 'Ctrl Z',
      undoText: 'annuler vos propres gestes',
      escape: 'Échap puis Tab',
      escapeText: 'sortir',
      paste: 'coller depuis un tableur fonctionne',
    },
    undo: 'Annuler',
    redo: 'Rétablir',
    addRow: 'Ajouter une ligne',
    readOnly: 'Vous lisez cette feuille ; les personnes qui animent la remplissent.',
    truncated: (shown: number) => `Les ${shown} premières lignes. Pour un catalogue, passez par l’import et la carte.`,
    noRows: 'Aucune ligne pour le moment.',
    pasted: (cells: number, made: number) =>
      `${cells} case${s(cells)} collée${s(cells)}${made > 0 ? `, ${rows(made)} de plus` : ''}.`,
    editing: (column: string, row: number) => `${column}, ligne ${row}`,
    suggestions: 'Détenteurs déjà cités',
    create: (name: string) => `Créer « ${name} »`,
    near: 'presque pareil',
    cited: (n: number) => (n > 1 ? `cité ${n} fois` : 'cité une fois'),
  },
  en: {
    title: (challenge: string | undefined) => (challenge ? `Sheet: ${challenge}` : 'Sheet'),
    back: 'The sheets',
    map: 'The map',
    filling: (names: readonly string[]) =>
      names.length > 1
        ? `${list(names, 'and')} are filling in this sheet`
        : names.length === 1
          ? `${names[0]} is filling in this sheet`
          : 'Datablitz sheet',
    workshop: (title: string, date: string, table: number) => `${title} of ${date}, table ${table}`,
    timeLeft: (minutes: number) => `left, out of ${minutes} minutes`,
    timePaused: 'paused',
    timeOver: 'time is up',
    timerLabel: (minutes: number) => `${minutes} minute${minutes === 1 ? '' : 's'} left`,
    table: 'The sheet',
    row: 'Row',
    rowLink: (n: number) => `Row ${n}: edit it, split it, remove it`,
    heads: {
      information: 'Information',
      data: 'Data',
      holders: 'Holder',
      access: 'Access',
      personal: 'About me',
      existence: 'Exists',
      source: 'Source',
      theme: 'Theme',
      whoKnows: 'Who knows',
      accessNote: 'Details',
      postIt: 'Sticky note',
    },
    asks: {
      information: 'What do I need to know?',
      data: 'Which ones tell me?',
      holders: 'Who has them?',
      access: 'Easy?',
      personal: 'Personal?',
      existence: 'Or dreamed of?',
      source: 'From where?',
      theme: 'In a word',
      whoKnows: 'Somebody?',
      accessNote: 'How to get them?',
      postIt: 'How it began',
    },
    keys: {
      access: { easy: 'e', medium: 'm', hard: 'h' },
      personal: { yes: 'y', no: 'n' },
      existence: { exists: 'e', dreamed: 'd' },
      source: { 'information-system': 'i', 'open-data': 'o', reference: 'r' },
    },
    columns: { label: 'Columns', kit: 'Columns of the kit', all: 'All columns' },
    rowCount: (n: number) => enRows(n),
    personalCount: (n: number) => `, ${n} about people`,
    holderCount: (n: number) => `${n} holder${n === 1 ? '' : 's'}`,
    saved: (time: string) => `Saved at ${time}`,
    savedNever: 'Each cell is saved when you leave it',
    saving: 'Saving…',
    offline: (n: number) =>
      `No network: ${n === 1 ? 'one change waits' : `${n} changes wait`} here and will leave as soon as it is back.`,
    refused: (n: number) =>
      `Your session is closed: ${n === 1 ? 'one change is' : `${n} changes are`} kept in this browser. Sign in again in another tab, then come back here.`,
    touched: (by: string, time: string) => `This cell: ${by}, ${time}`,
    untouched: 'This cell: as received',
    hints: {
      tab: 'Tab',
      tabText: 'next cell',
      enter: 'Enter',
      enterText: 'next row',
      undo: 'Ctrl Z',
      undoText: 'undo what you did yourself',
      escape: 'Esc then Tab',
      escapeText: 'leave',
      paste: 'pasting from a spreadsheet works',
    },
    undo: 'Undo',
    redo: 'Redo',
    addRow: 'Add a row',
    readOnly: 'You are reading this sheet; those who facilitate fill it in.',
    truncated: (shown: number) => `The first ${shown} rows. For a catalogue, use the import and the map.`,
    noRows: 'No row yet.',
    pasted: (cells: number, made: number) =>
      `${cells} cell${cells === 1 ? '' : 's'} pasted${made > 0 ? `, ${made === 1 ? 'one more row' : `${made} more rows`}` : ''}.`,
    editing: (column: string, row: number) => `${column}, row ${row}`,
    suggestions: 'Holders already cited',
    create: (name: string) => `Create “${name}”`,
    near: 'nearly the same',
    cited: (n: number) => (n === 1 ? 'cited once' : `cited ${n} times`),
  },
});
