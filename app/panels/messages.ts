import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    errors: {
      'link-unknown': "Ce lien n'existe pas. Vérifiez qu'il est complet, ou demandez-en un autre.",
      'link-used':
        "Ce lien a déjà servi. Si c'était par vous, la page « Revenir » vous ramène à votre espace ; sinon, demandez un autre lien.",
      'link-expired': "Ce lien a dépassé sa date. Demandez-en un autre à la personne qui vous l'a donné.",
      'link-revoked': "Ce lien a été fermé par l'équipe. Demandez-en un autre à la personne qui vous l'a donné.",
      full: (p: { size: number }) =>
        `Toutes les places de ce panel (${p.size}) sont prises. Votre lien n'a pas été utilisé : il servira si une place se libère.`,
      'link-count': (p: { most: number }) => `Le nombre de liens va de 1 à ${p.most}.`,
      'link-uses': "Un lien sert au moins une fois : donnez un nombre d'utilisations à partir de 1.",
      'link-expiry': 'La date de fin doit être à venir.',
      'draw-day': 'Choisissez un jour à venir pour le tirage. Rien n’est annoncé.',
      'draw-unannounced': 'Un tirage s’annonce avant de se faire : annoncez-le d’abord.',
      'draw-early': 'Le jour annoncé n’est pas encore là. Rien n’est tiré.',
      'paper-size': 'Ce fichier est vide ou dépasse 10 Mo. Rien n’a été enregistré.',
      'paper-kind': 'Ce fichier n’est ni un PDF, ni une image JPG ou PNG. Rien n’a été enregistré.',
      'paper-many': 'Cinq formulaires sont déjà joints pour cette personne. Rien n’a été ajouté.',
      'paper-nobody': 'Aucun formulaire n’est attendu pour ce numéro. Rien n’a été joint.',
      'not-invited': 'Aucune place ne vous est proposée pour le moment.',
      'confirm-late': 'La date pour confirmer est passée : la place est allée à la personne suivante.',
      contact: 'Il manque de quoi vous joindre ainsi. Rien n’a changé.',
      'return-link':
        "Ce lien ne marche plus : il sert une seule fois, pendant 15 minutes. Demandez-en un autre, c'est immédiat.",
    },
    returnMail: {
      subject: 'Votre lien pour revenir',
      text: (urls: string, minutes: number) =>
        `Bonjour,\n\nPour retrouver votre espace, ouvrez ce lien :\n\n${urls}\n\nIl sert une seule fois, pendant ${minutes} minutes.\n\nVous n'avez rien demandé ? Ne faites rien : personne n'entre sans ce lien.\n`,
    },
  },
  en: {
    errors: {
      'link-unknown': 'This link does not exist. Check that it is complete, or ask for another one.',
      'link-used':
        'This link has been used. If it was by you, use the "Come back" page; otherwise ask for another link.',
      'link-expired': 'This link is past its date. Ask the person who gave it to you for another one.',
      'link-revoked': 'The team has closed this link. Ask the person who gave it to you for another one.',
      full: (p: { size: number }) =>
        `All places of this panel (${p.size}) are taken. Your link has not been used: it will work if a place becomes free.`,
      'link-count': (p: { most: number }) => `The number of links goes from 1 to ${p.most}.`,
      'link-uses': 'A link works at least once: give a number of uses from 1.',
      'link-expiry': 'The end date must be in the future.',
      'draw-day': 'Choose a day to come for the draw. Nothing is announced.',
      'draw-unannounced': 'A draw is announced before it is run: announce it first.',
      'draw-early': 'The day that was announced has not come. Nothing is drawn.',
      'paper-size': 'This file is empty or larger than 10 MB. Nothing was saved.',
      'paper-kind': 'This file is neither a PDF nor a JPG or PNG picture. Nothing was saved.',
      'paper-many': 'Five forms are attached for this person already. Nothing was added.',
      'paper-nobody': 'No form is awaited for this number. Nothing was attached.',
      'not-invited': 'No seat is offered to you for now.',
      'confirm-late': 'The date to confirm has passed: the seat went to the next person.',
      contact: 'Something is missing to reach you this way. Nothing has changed.',
      'return-link': 'This link no longer works: it works once, for 15 minutes. Ask for another one, it comes at once.',
    },
    returnMail: {
      subject: 'Your link to come back',
      text: (urls: string, minutes: number) =>
        `Hello,\n\nTo find your space again, open this link:\n\n${urls}\n\nIt works once, for ${minutes} minutes.\n\nYou asked for nothing? Do nothing: nobody gets in without this link.\n`,
    },
  },
});
