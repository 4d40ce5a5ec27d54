import { formatNumber } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

const s = (n: number): string => (n > 1 ? 's' : '');

/** Handing a workbook in, waiting for it, and what became of it. */
export const messages = defineMessages({
  fr: {
    title: 'Importer une feuille de Datablitz',
    lead: "Donnez le classeur tel qu'il est sorti de l'atelier. Vous verrez d'abord ce qui en est compris ; rien n'est ajouté avant votre accord.",
    file: 'Classeur',
    fileHint: '.xlsx, .ods, .xls, .csv ou .json, 10 Mo au plus.',
    initiative: 'Démarche',
    send: "Voir l'aperçu",
    sending: 'Lecture en cours…',
    failed: "Ce fichier n'a pas pu être lu",
    failedKept: "Rien n'a été ajouté.",
    understood: 'Ce qui est compris',
    points: [
      'Les en-têtes, en français ou en anglais, dans n’importe quel ordre, même sous un titre.',
      'Une feuille par défi, ou une colonne « Défi », ou une ligne « Défi : … ».',
      'Les cellules fusionnées, les lignes vides, les commentaires de cellules.',
      'Un classeur déjà importé : seules ses différences sont prises, rien ne double.',
      'Plusieurs détenteurs dans une cellule, séparés par un point-virgule, une virgule ou un retour à la ligne.',
    ].join('\n'),
    template: 'Partir de la feuille vierge',
    templateText: "La feuille de l'atelier, avec ses questions et ses listes, à remplir dans un tableur.",
    templateLink: 'Télécharger la feuille vierge (.xlsx)',
    latest: 'Derniers imports',
    latestCaption: 'Imports en attente ou en place',
    latestNone: 'Aucun import pour le moment.',
    columns: { file: 'Fichier', date: 'Date', state: 'État', items: 'Fiches' },
    states: {
      reading: 'lecture en cours',
      failed: 'illisible',
      accepting: 'ajout en cours',
      preview: 'attend votre réponse',
      accepted: 'en place',
      discarded: 'écarté',
      undone: 'annulé',
    },
    done: {
      accepted: 'Cet import est en place',
      acceptedText: (date: string, n: number, updated: number) =>
        [
          `Accepté le ${date}.`,
          (n > 0 || updated === 0) && `${formatNumber('fr', n)} fiche${s(n)} en vien${n > 1 ? 'nent' : 't'}.`,
          updated > 0 && `${updated} autre${s(updated)} ${updated > 1 ? 'ont' : 'a'} été mise${s(updated)} à jour.`,
        ]
          .filter(Boolean)
          .join(' '),
      seeMap: 'Voir la carte',
      undo: 'Annuler cet import',
      undoText:
        "L'annuler retire ses fiches de la carte et rend leur texte d'avant à celles qu'il a mises à jour ; ce que quelqu'un a modifié depuis reste.",
      discarded: 'Ce fichier a été écarté',
      discardedText: "Rien n'en a été ajouté.",
      undone: 'Cet import est annulé',
      undoneAll: 'Aucune de ses fiches ne reste.',
      undoneKept: (n: number) =>
        n > 1
          ? `${n} fiches restent : elles ont été modifiées depuis, ou un usage s'appuie dessus.`
          : 'Une fiche reste : elle a été modifiée depuis, ou un usage s’appuie dessus.',
      again: 'Importer une autre feuille',
    },
    working: {
      reading: 'Lecture du classeur',
      comparing: 'Comparaison avec la carte',
      adding: 'Ajout à la carte',
      text: 'Vous pouvez fermer cette page et y revenir : le travail continue.',
      resume: 'Reprendre là où il s’est arrêté',
      failed: "Ce classeur n'a pas pu être lu",
      failedUnexpected:
        "La lecture s'est arrêtée sur un imprévu. Réessayez ; si cela recommence, prévenez l'administrateur.",
    },
  },
  en: {
    title: 'Import a Datablitz sheet',
    lead: 'Give the workbook as it left the workshop. You first see what is understood of it; nothing is added before you agree.',
    file: 'Workbook',
    fileHint: '.xlsx, .ods, .xls, .csv or .json, 10 MB at most.',
    initiative: 'Initiative',
    send: 'See the preview',
    sending: 'Reading…',
    failed: 'This file could not be read',
    failedKept: 'Nothing was added.',
    understood: 'What is understood',
    points: [
      'Headings in French or English, in any order, even under a title.',
      'One sheet per challenge, or a “Challenge” column, or a line “Challenge: …”.',
      'Merged cells, blank lines, comments on cells.',
      'A workbook imported before: only its differences are taken, nothing is doubled.',
      'Several holders in one cell, separated by a semicolon, a comma or a line break.',
    ].join('\n'),
    template: 'Start from the blank sheet',
    templateText: "The workshop's sheet, with its questions and lists, to fill in a spreadsheet.",
    templateLink: 'Download the blank sheet (.xlsx)',
    latest: 'Latest imports',
    latestCaption: 'Imports waiting or in place',
    latestNone: 'No import yet.',
    columns: { file: 'File', date: 'Date', state: 'State', items: 'Cards' },
    states: {
      reading: 'being read',
      failed: 'unreadable',
      accepting: 'being added',
      preview: 'awaits your answer',
      accepted: 'in place',
      discarded: 'set aside',
      undone: 'undone',
    },
    done: {
      accepted: 'This import is in place',
      acceptedText: (date: string, n: number, updated: number) =>
        [
          `Accepted on ${date}.`,
          (n > 0 || updated === 0) && `${formatNumber('en', n)} card${s(n)} come${n === 1 ? 's' : ''} from it.`,
          updated > 0 && `${updated} other${s(updated)} ${updated > 1 ? 'were' : 'was'} updated.`,
        ]
          .filter(Boolean)
          .join(' '),
      seeMap: 'See the map',
      undo: 'Undo this import',
      undoText:
        'Undoing it takes its cards off the map and gives those it updated their former text; what somebody edited since stays.',
      discarded: 'This file was set aside',
      discardedText: 'Nothing was added from it.',
      undone: 'This import is undone',
      undoneAll: 'None of its cards remains.',
      undoneKept: (n: number) =>
        n > 1
          ? `${n} cards remain: they were edited since, or a use rests on them.`
          : 'One card remains: it was edited since, or a use rests on it.',
      again: 'Import another sheet',
    },
    working: {
      reading: 'Reading the workbook',
      comparing: 'Comparing with the map',
      adding: 'Adding to the map',
      text: 'You may close this page and come back: the work goes on.',
      resume: 'Go on where it stopped',
      failed: 'This workbook could not be read',
      failedUnexpected:
        'Reading stopped on something unforeseen. Try again; if it happens again, tell the administrator.',
    },
  },
});
