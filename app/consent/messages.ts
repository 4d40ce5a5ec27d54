import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    errors: {
      past: "La date de fin de cet accord est passée : il n'y a plus rien à accepter ici.",
      'already-granted': 'Vous avez déjà donné cet accord. Pour le reprendre, choisissez « Retirer mon accord ».',
      'not-granted': "Cet accord n'est pas en cours : il n'y a rien à retirer.",
      needed: (p: { holder: string }) =>
        `Pour aller chercher vos données chez ${p.holder}, il faut d'abord votre accord. Rien n'a été demandé.`,
      'needed-for-file':
        "Ce fichier contient des données pour lesquelles vous n'avez pas donné d'accord. Rien n'a été gardé ; donnez l'accord, puis déposez-le de nouveau.",
      'round-trip': (p: { holder: string }) =>
        `Ce retour de ${p.holder} ne correspond à aucune demande en cours, ou il a pris plus de 15 minutes. Rien n'a changé ; vous pouvez recommencer.`,
      'holder-refused': (p: { holder: string }) =>
        `Vous n'avez pas donné votre accord sur la page de ${p.holder}. Rien n'a été transmis ; vous pouvez recommencer, ou déposer un fichier.`,
      'not-connected': (p: { holder: string }) => `Votre espace n'est pas relié à ${p.holder}.`,
    },
    states: {
      draft: 'À décider',
      pending: 'À confirmer',
      granted: 'Accepté',
      refused: 'Refusé',
      revoked: 'Retiré',
      expired: 'Arrivé à son terme',
      terminated: 'Terminé par votre départ',
    },
    receipt: {
      fromHolder: 'Transmission par le détenteur, après votre accord sur sa propre page ; ou fichier que vous déposez',
      declared: 'Ce que vous dites vous-même, et ce que vous avez accepté par ailleurs',
      use: "Votre participation à l'expérimentation",
      processing: 'Calcul automatique dans votre espace personnel, chiffré avec une clef à vous',
      storage: "Serveur de l'expérimentation",
      pair: (title: string, detail: string) => `${title} : ${detail}`,
    },
  },
  en: {
    errors: {
      past: 'The end date of this agreement has passed: there is nothing left to agree to here.',
      'already-granted': 'You have given this agreement already. To take it back, choose "Withdraw my agreement".',
      'not-granted': 'This agreement is not in force: there is nothing to withdraw.',
      needed: (p: { holder: string }) =>
        `Fetching your data from ${p.holder} takes your agreement first. Nothing has been asked for.`,
      'needed-for-file':
        'This file holds data for which you have given no agreement. Nothing has been kept; give the agreement, then upload it again.',
      'round-trip': (p: { holder: string }) =>
        `This return from ${p.holder} matches no request under way, or took more than 15 minutes. Nothing has changed; you can start again.`,
      'holder-refused': (p: { holder: string }) =>
        `You did not agree on the page of ${p.holder}. Nothing was sent; you can start again, or upload a file.`,
      'not-connected': (p: { holder: string }) => `Your space is not connected to ${p.holder}.`,
    },
    states: {
      draft: 'To decide',
      pending: 'To confirm',
      granted: 'Agreed',
      refused: 'Refused',
      revoked: 'Withdrawn',
      expired: 'Came to its end',
      terminated: 'Ended when you left',
    },
    receipt: {
      fromHolder: 'Sent by the holder, after your agreement on its own page; or a file that you upload',
      declared: 'What you state yourself, and what you agreed to elsewhere',
      use: 'Your taking part in the pilot',
      processing: 'Automatic computing in your personal space, encrypted with a key of your own',
      storage: "The pilot's server",
      pair: (title: string, detail: string) => `${title}: ${detail}`,
    },
  },
});
