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
      'choose-initiative': 'Choisissez la démarche où ranger ces données.',
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
      'choose-initiative': 'Choose the initiative to put these data in.',
    },
  },
});
