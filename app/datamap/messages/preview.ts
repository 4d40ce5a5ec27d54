import { formatNumber } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

const s = (n: number): string => (n > 1 ? 's' : '');

/** What a workbook would change, before anybody agrees. */
export const messages = defineMessages({
  fr: {
    title: (file: string | undefined) => (file ? `Aperçu de ${file}` : 'Aperçu'),
    summary: (rows: number, sheets: number) =>
      rows === 0
        ? "Aucune ligne n'est comprise pour le moment."
        : `${formatNumber('fr', rows)} ligne${s(rows)} comprise${s(rows)}, dans ${sheets} feuille${s(sheets)}.`,
    nothingYet: 'Rien ne change sur la carte avant votre accord.',
    noneUnderstood: 'Dites ce que contient chaque colonne',
    noneUnderstoodText:
      "Aucune ligne d'en-têtes n'a été reconnue, ou rien n'est rempli dessous. Indiquez ci-dessous la ligne des en-têtes et le contenu des colonnes, puis relisez le classeur.",
    views: { questions: 'À regarder', changed: 'Modifiées', new: 'Nouvelles', unchanged: 'Inchangées' },
    viewsLabel: 'Lignes du classeur',
    viewTexts: {
      questions:
        'Cochées, les lignes douteuses sont prises telles quelles. Là où la carte a changé ici et dans le classeur, choisissez.',
      changed: 'Le classeur a changé depuis sa dernière lecture : voici avant et après.',
      new: 'Elles deviendront de nouvelles fiches.',
      unchanged: 'La carte dit déjà la même chose : rien ne bouge.',
    },
    viewEmpty: 'Aucune ligne ici.',
    absent: (n: number) =>
      n > 1
        ? `${n} fiches de la carte ne sont pas dans ce classeur`
        : "Une fiche de la carte n'est pas dans ce classeur",
    absentText: 'Elles restent telles quelles : un import ne supprime jamais rien.',
    doubtfulText: 'Cochées, elles sont prises telles quelles ; vous pourrez les corriger sur leur fiche.',
    take: 'Prendre',
    takeLabel: (sheet: string, row: number) => `Prendre la ligne ${row} de la feuille ${sheet}`,
    whatLabel: (sheet: string, row: number) => `Que faire de la ligne ${row} de la feuille ${sheet}`,
    what: 'Que faire',
    decisions: {
      take: 'Mettre à jour',
      keep: 'Garder ce qui est écrit ici',
      theirs: 'Prendre le classeur',
      add: 'Ajouter à côté',
      leave: 'Ne rien faire',
    },
    change: 'Ce qui change',
    before: 'ici',
    after: 'classeur',
    blank: '(rien)',
    conflictMark: 'modifié des deux côtés',
    where: 'Où',
    whereText: (sheet: string, row: number) => `${sheet}, ligne ${row}`,
    why: 'Pourquoi',
    lost: (n: number) => `${n} endroit${s(n)} du classeur sans rien à prendre`,
    merges: (n: number) => `${n} détenteur${s(n)} écrit${s(n)} de plusieurs façons`,
    mergesText: 'Cochés, ces noms deviennent un seul détenteur.',
    first: (shown: number, all: number) => `Les ${shown} premiers sur ${all}.`,
    accept: (n: number) =>
      n > 1 ? `Accepter ${formatNumber('fr', n)} lignes` : n === 1 ? 'Accepter 1 ligne' : 'Rien à accepter',
    accepting: 'Ajout en cours…',
    discard: 'Écarter ce fichier',
    pages: 'Pages des lignes',
    previous: 'Garder ces choix et revoir les lignes précédentes',
    next: 'Garder ces choix et voir les lignes suivantes',
    range: (from: number, to: number, all: number) => `${from}–${to} sur ${all}`,
    old: 'Cet aperçu date d’une version précédente : renvoyez le fichier pour le relire.',
  },
  en: {
    title: (file: string | undefined) => (file ? `Preview of ${file}` : 'Preview'),
    summary: (rows: number, sheets: number) =>
      rows === 0
        ? 'No row is understood for now.'
        : `${formatNumber('en', rows)} row${s(rows)} understood, in ${sheets} sheet${s(sheets)}.`,
    nothingYet: 'Nothing changes on the map before you agree.',
    noneUnderstood: 'Say what each column holds',
    noneUnderstoodText:
      'No line of headings was recognised, or nothing is filled in below it. Say below which row holds the headings and what the columns hold, then read the workbook again.',
    views: { questions: 'To look at', changed: 'Changed', new: 'New', unchanged: 'Unchanged' },
    viewsLabel: 'Rows of the workbook',
    viewTexts: {
      questions:
        'Ticked, doubtful rows are taken as they are. Where the map changed both here and in the workbook, choose.',
      changed: 'The workbook changed since it was last read: before and after.',
      new: 'They will become new cards.',
      unchanged: 'The map says the same already: nothing moves.',
    },
    viewEmpty: 'No row here.',
    absent: (n: number) =>
      n > 1 ? `${n} cards of the map are not in this workbook` : 'One card of the map is not in this workbook',
    absentText: 'They stay as they are: an import never removes anything.',
    doubtfulText: 'Ticked, they are taken as they are; you can correct them on their card.',
    take: 'Take',
    takeLabel: (sheet: string, row: number) => `Take row ${row} of sheet ${sheet}`,
    whatLabel: (sheet: string, row: number) => `What to do with row ${row} of sheet ${sheet}`,
    what: 'What to do',
    decisions: {
      take: 'Update',
      keep: 'Keep what is written here',
      theirs: 'Take the workbook',
      add: 'Add beside',
      leave: 'Do nothing',
    },
    change: 'What changes',
    before: 'here',
    after: 'workbook',
    blank: '(nothing)',
    conflictMark: 'changed on both sides',
    where: 'Where',
    whereText: (sheet: string, row: number) => `${sheet}, row ${row}`,
    why: 'Why',
    lost: (n: number) => `${n} place${s(n)} in the workbook with nothing to take`,
    merges: (n: number) => `${n} holder${s(n)} written in several ways`,
    mergesText: 'Ticked, these names become one holder.',
    first: (shown: number, all: number) => `The first ${shown} of ${all}.`,
    accept: (n: number) => (n === 0 ? 'Nothing to accept' : `Accept ${formatNumber('en', n)} row${s(n)}`),
    accepting: 'Adding…',
    discard: 'Set this file aside',
    pages: 'Pages of rows',
    previous: 'Keep these choices and see the previous rows',
    next: 'Keep these choices and see the next rows',
    range: (from: number, to: number, all: number) => `${from}–${to} of ${all}`,
    old: 'This preview dates from an earlier version: send the file again to read it.',
  },
});
