import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    errors: {
      'no-headings':
        "Aucune feuille n'a d'en-têtes reconnus. Il en faut au moins deux sur une même ligne, par exemple « Information », « Données », « Détenteurs » ou « Accès ».",
      'no-rows': 'Les en-têtes sont là, mais aucune ligne n’est remplie en dessous.',
      'no-file': 'Choisissez un fichier.',
      'import-closed':
        "Cet aperçu n'attend plus de réponse : il a déjà été accepté, écarté ou annulé. Rien n'a changé.",
      'nothing-taken': "Aucune ligne n'est retenue : cochez-en au moins une. Rien n'a changé.",
      'not-imported': "Cet import n'est pas en place : il n'y a rien à annuler.",
      'no-initiative': "Ce territoire n'a pas encore de démarche où ranger ces données.",
      'suggestion-empty': 'Dites ce qu’il faut corriger.',
      'too-many-suggestions':
        'Trop de suggestions sont arrivées à la fois. Réessayez dans une heure : rien n’est perdu de la carte.',
      'use-changed':
        "Quelqu'un a modifié cet usage pendant que vous écriviez. Votre texte est resté dans le formulaire : relisez l'usage dans un autre onglet, puis enregistrez de nouveau.",
      'choose-initiative': 'Choisissez la démarche où ranger ces données.',
      'challenge-empty': 'Écrivez le défi : la feuille en porte le nom.',
      'note-taken': "Cette note n'attend plus : quelqu'un vient de la reprendre, ou de l'écarter.",
      'split-few': 'Il faut au moins deux données, sinon il n’y a rien à découper.',
      'same-holder': 'Choisissez deux noms différents.',
      'holder-gone':
        "Un de ces noms n'est plus dans les feuilles : quelqu'un l'a peut-être déjà réuni. Rien n'a changé cette fois.",
    },
  },
  en: {
    errors: {
      'no-headings':
        'No sheet has headings we recognise. At least two are needed on one line, for instance “Information”, “Data”, “Holders” or “Access”.',
      'no-rows': 'The headings are there, but no row is filled in below them.',
      'no-file': 'Choose a file.',
      'import-closed':
        'This preview no longer awaits an answer: it was already accepted, set aside or undone. Nothing changed.',
      'nothing-taken': 'No row is kept: tick at least one. Nothing changed.',
      'not-imported': 'This import is not in place: there is nothing to undo.',
      'no-initiative': 'This territory has no initiative yet to put these data in.',
      'suggestion-empty': 'Say what should be corrected.',
      'too-many-suggestions': 'Too many suggestions came at once. Try again in an hour: nothing of the map is lost.',
      'use-changed':
        'Somebody edited this use while you were writing. Your text stayed in the form: read the use in another tab, then save again.',
      'choose-initiative': 'Choose the initiative to put these data in.',
      'challenge-empty': 'Write the challenge: the sheet is named after it.',
      'note-taken': 'This note no longer waits: somebody has just taken it up, or set it aside.',
      'split-few': 'At least two data items are needed, else there is nothing to split.',
      'same-holder': 'Choose two different names.',
      'holder-gone':
        'One of these names is no longer in the sheets: somebody may have joined it already. Nothing changed this time.',
    },
  },
});
