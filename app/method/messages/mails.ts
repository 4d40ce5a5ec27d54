import { defineMessages } from '~/platform/i18n/messages.ts';

/** Letters to guests, and the page by which they answer. */
export const messages = defineMessages({
  fr: {
    subject: {
      invitation: (title: string, day: string) => `Invitation : ${title}, ${day}`,
      rappel: (title: string, day: string) => `Rappel : ${title}, ${day}`,
      changement: (title: string, day: string) => `Nouvelle date ou nouveau lieu : ${title}, ${day}`,
      annulation: (title: string) => `Annulé : ${title}`,
    },
    hello: (name: string) => `Bonjour ${name},`,
    open: {
      invitation: (territory: string, title: string) => `${territory} vous invite à « ${title} ».`,
      rappel: (territory: string, title: string) => `« ${title} », proposé par ${territory}, approche.`,
      changement: (territory: string, title: string) =>
        `La date ou le lieu de « ${title} », proposé par ${territory}, a changé. Voici ce qui vaut maintenant.`,
      annulation: (territory: string, title: string) =>
        `« ${title} », proposé par ${territory}, n’aura pas lieu. Merci d’avoir réservé ce moment.`,
    },
    about: (theme: string) => `Le thème : ${theme}.`,
    when: (date: string) => `Quand : ${date}`,
    where: (place: string) => `Où : ${place}`,
    program: 'Au programme :',
    answer: 'Dites-nous si vous venez, sans compte ni mot de passe :',
    calendar: 'L’événement d’agenda est joint à ce message.',
    sign: (person: string, territory: string) => `${person}, ${territory}`,
    fileName: 'atelier.ics',
    page: {
      title: 'Votre réponse',
      lead: (name: string, territory: string) => `${name}, ${territory} vous invite.`,
      gone: 'Ce lien n’ouvre plus rien',
      goneText: 'L’atelier a peut-être été supprimé. Écrivez à la personne qui vous a invité·e.',
      question: 'Serez-vous là ?',
      coming: 'Je viens',
      declined: 'Je ne peux pas venir',
      saved: {
        coming: 'C’est noté : vous venez.',
        declined: 'C’est noté : vous ne venez pas. Merci de l’avoir dit.',
        suggested: 'Merci, c’est noté. La personne qui organise décidera de l’inviter.',
      },
      change: 'Vous pouvez changer d’avis ici jusqu’à l’atelier.',
      past: 'Cet atelier a eu lieu. Merci.',
      cancelled: 'Cet atelier est annulé.',
      suggest: 'Qui d’autre devrait venir ?',
      suggestText:
        'Une personne qui connaît le sujet, un service, une association. Ne donnez que ce qu’il faut pour la joindre.',
      name: 'Nom',
      organisation: 'Organisation',
      email: 'Courriel',
      why: 'Pourquoi elle',
      send: 'Proposer cette personne',
    },
  },
  en: {
    subject: {
      invitation: (title: string, day: string) => `Invitation: ${title}, ${day}`,
      rappel: (title: string, day: string) => `Reminder: ${title}, ${day}`,
      changement: (title: string, day: string) => `New date or place: ${title}, ${day}`,
      annulation: (title: string) => `Called off: ${title}`,
    },
    hello: (name: string) => `Hello ${name},`,
    open: {
      invitation: (territory: string, title: string) => `${territory} invites you to “${title}”.`,
      rappel: (territory: string, title: string) => `“${title}”, held by ${territory}, is coming up.`,
      changement: (territory: string, title: string) =>
        `The date or the place of “${title}”, held by ${territory}, has changed. This is what holds now.`,
      annulation: (territory: string, title: string) =>
        `“${title}”, planned by ${territory}, will not take place. Thank you for keeping this time free.`,
    },
    about: (theme: string) => `The theme: ${theme}.`,
    when: (date: string) => `When: ${date}`,
    where: (place: string) => `Where: ${place}`,
    program: 'What we will do:',
    answer: 'Tell us whether you are coming, no account or password needed:',
    calendar: 'The calendar event is attached to this message.',
    sign: (person: string, territory: string) => `${person}, ${territory}`,
    fileName: 'workshop.ics',
    page: {
      title: 'Your answer',
      lead: (name: string, territory: string) => `${name}, ${territory} invites you.`,
      gone: 'This link opens nothing any more',
      goneText: 'The workshop may have been deleted. Write to the person who invited you.',
      question: 'Will you be there?',
      coming: 'I am coming',
      declined: 'I cannot come',
      saved: {
        coming: 'Noted: you are coming.',
        declined: 'Noted: you are not coming. Thank you for saying so.',
        suggested: 'Thank you, noted. The organiser will decide whether to invite them.',
      },
      change: 'You can change your mind here until the workshop.',
      past: 'This workshop has been held. Thank you.',
      cancelled: 'This workshop is called off.',
      suggest: 'Who else should come?',
      suggestText:
        'Somebody who knows the subject, a department, an association. Give only what it takes to reach them.',
      name: 'Name',
      organisation: 'Organisation',
      email: 'E-mail',
      why: 'Why them',
      send: 'Suggest this person',
    },
  },
});
