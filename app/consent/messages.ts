import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    errors: {
      past: "La date de fin de cet accord est passée : il n'y a plus rien à accepter ici.",
      'protocol-changed':
        "L'expérimentation vient de changer, et cette question avec elle. Votre réponse n'a pas été gardée : relisez-la, puis répondez.",
      'already-granted': 'Vous avez déjà donné cet accord. Pour le reprendre, choisissez « Retirer mon accord ».',
      'not-granted': "Cet accord n'est pas en cours : il n'y a rien à retirer.",
      'text-changed':
        "Le texte a changé pendant que vous le lisiez. Rien n'a été enregistré ; relisez-le, puis répondez de nouveau.",
      'paper-date': "La date de signature est dans l'avenir. Rien n'a été enregistré ; vérifiez-la sur le papier.",
      'decided-since':
        "Depuis la date de cette signature, la personne a répondu elle-même dans son espace : sa réponse reste. Rien n'a été enregistré.",
      'not-renewable': "Cet accord prend fin avec la question elle-même : il n'y a rien à prolonger. Rien n'a changé.",
      needed: (p: { holder: string }) =>
        `Pour aller chercher vos données chez ${p.holder}, il faut d'abord votre accord. Rien n'a été demandé.`,
      'needed-for-file':
        "Ce fichier contient des données pour lesquelles vous n'avez pas donné d'accord. Rien n'a été gardé ; donnez l'accord, puis déposez-le de nouveau.",
      'description-not-agreed':
        "Aucun accord en cours ne couvre cette description. Rien n'a été gardé ; donnez l'accord, puis répondez de nouveau.",
      'round-trip': (p: { holder: string }) =>
        `Ce retour de ${p.holder} ne correspond à aucune demande en cours, ou il a pris plus de 15 minutes. Rien n'a changé ; vous pouvez recommencer.`,
      'holder-refused': (p: { holder: string }) =>
        `Vous n'avez pas donné votre accord sur la page de ${p.holder}. Rien n'a été transmis ; vous pouvez recommencer, ou déposer un fichier.`,
      'not-connected': (p: { holder: string }) => `Votre espace n'est pas relié à ${p.holder}.`,
      'view-not-agreed':
        'Montrer une vue demande d’abord votre accord. Rien n’a été montré ; répondez à la question, puis revenez.',
      'view-empty': 'Rien n’est coché. Rien n’a été montré ; cochez au moins une partie, ou écrivez un mot.',
      'view-word': 'Le mot est trop long. Rien n’a été montré ; raccourcissez-le.',
      'view-date':
        'Cette date ne va pas. Rien n’a changé ; choisissez un jour entre aujourd’hui et le dernier possible.',
      'view-worker': 'Cette personne n’est pas dans la liste. Rien n’a été montré ; choisissez un nom.',
      'view-standing':
        'Vous montrez déjà une vue à quelqu’un. Rien n’a changé ; reprenez-la d’abord, ou changez ce qu’elle montre.',
      'view-over': 'Cette vue est terminée. Rien n’a changé ; vous pouvez en montrer une autre.',
      'follow-up-full':
        'Ce suivi a atteint sa taille la plus grande. Rien n’a été ajouté ; ce qui est écrit reste lisible.',
      'view-changed':
        'Cette vue a changé entre-temps, dans une autre page. Rien n’a été enregistré ici ; regardez-la, puis recommencez.',
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
      between: ' : ',
      pair: (title: string, detail: string) => `${title} : ${detail}`,
    },
  },
  en: {
    errors: {
      past: 'The end date of this agreement has passed: there is nothing left to agree to here.',
      'protocol-changed':
        'The pilot has just changed, and this question with it. Your answer was not kept: read it again, then answer.',
      'already-granted': 'You have given this agreement already. To take it back, choose "Withdraw my agreement".',
      'not-granted': 'This agreement is not in force: there is nothing to withdraw.',
      'text-changed':
        'The words changed while you were reading them. Nothing was recorded; read them again, then answer again.',
      'paper-date': 'The date of the signature is in the future. Nothing was recorded; check it on the paper.',
      'decided-since':
        'Since the date of that signature, the person has answered in their own space: their answer stands. Nothing was recorded.',
      'not-renewable': 'This agreement ends with the question itself: there is nothing to extend. Nothing has changed.',
      needed: (p: { holder: string }) =>
        `Fetching your data from ${p.holder} takes your agreement first. Nothing has been asked for.`,
      'needed-for-file':
        'This file holds data for which you have given no agreement. Nothing has been kept; give the agreement, then upload it again.',
      'description-not-agreed':
        'No agreement in force covers this description. Nothing was kept; give the agreement, then answer again.',
      'round-trip': (p: { holder: string }) =>
        `This return from ${p.holder} matches no request under way, or took more than 15 minutes. Nothing has changed; you can start again.`,
      'holder-refused': (p: { holder: string }) =>
        `You did not agree on the page of ${p.holder}. Nothing was sent; you can start again, or upload a file.`,
      'not-connected': (p: { holder: string }) => `Your space is not connected to ${p.holder}.`,
      'view-not-agreed':
        'Showing a view needs your agreement first. Nothing was shown; answer the question, then come back.',
      'view-empty': 'Nothing is ticked. Nothing was shown; tick at least one part, or write a word.',
      'view-word': 'The word is too long. Nothing was shown; make it shorter.',
      'view-date': 'That date will not do. Nothing changed; choose a day between today and the last one possible.',
      'view-worker': 'This person is not in the list. Nothing was shown; choose a name.',
      'view-standing':
        'You are already showing someone a view. Nothing changed; take it back first, or change what it shows.',
      'view-over': 'This view is over. Nothing changed; you may show another one.',
      'follow-up-full':
        'This follow-up has reached its largest size. Nothing was added; what is written stays readable.',
      'view-changed':
        'This view changed meanwhile, on another page. Nothing was recorded here; look at it, then start again.',
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
      between: ': ',
      pair: (title: string, detail: string) => `${title}: ${detail}`,
    },
  },
});
