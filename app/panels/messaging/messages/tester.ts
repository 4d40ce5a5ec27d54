import { defineMessages } from '~/platform/i18n/messages.ts';

/** What testers read about the messages that are sent to them. */
export const testerMessages = defineMessages({
  fr: {
    title: 'Mes messages',
    lead: 'Ce que l’équipe vous envoie, et comment ne plus le recevoir.',
    receiving: 'Vous recevez les messages de l’équipe.',
    refusing: 'Vous ne recevez plus les messages de l’équipe.',
    rights:
      'Ce qui touche vos droits vous est toujours dit : un accord qui change, un incident, la fin de l’expérimentation.',
    stays: 'Refuser les messages ne change rien d’autre : vos données et vos accords restent les vôtres.',
    stop: 'Ne plus recevoir de messages',
    start: 'Recevoir à nouveau les messages',
    sentTitle: 'Ce qui vous a été envoyé',
    sentLead: 'L’objet et la date. Le texte n’est pas gardé.',
    none: 'Rien pour l’instant.',
    gone: 'Un message qui n’est plus au programme',
    said: 'de vive voix',
    interrupted: 'envoi interrompu : il est peut-être arrivé',
    optOut: {
      title: 'Ne plus recevoir de messages',
      ask: 'Ne plus recevoir les messages de l’équipe ?',
      confirm: 'Ne plus en recevoir',
      done: 'C’est fait : vous ne recevrez plus ces messages.',
      back: 'J’ai changé d’avis : en recevoir',
      again: 'Vous recevez à nouveau les messages.',
      unknown: 'Ce lien ne mène à personne',
      unknownText: 'Vérifiez qu’il est complet. Si vous avez quitté l’expérimentation, plus rien ne vous est envoyé.',
    },
  },
  en: {
    title: 'My messages',
    lead: 'What the team sends you, and how to receive it no more.',
    receiving: 'You receive the team’s messages.',
    refusing: 'You no longer receive the team’s messages.',
    rights:
      'What touches your rights is always told to you: an agreement that changes, an incident, the end of the pilot.',
    stays: 'Refusing messages changes nothing else: your data and your agreements stay yours.',
    stop: 'Receive no more messages',
    start: 'Receive messages again',
    sentTitle: 'What was sent to you',
    sentLead: 'The subject and the date. The text is not kept.',
    none: 'Nothing yet.',
    gone: 'A message that is no longer planned',
    said: 'in person',
    interrupted: 'cut off: it may have arrived',
    optOut: {
      title: 'Receive no more messages',
      ask: 'Receive no more of the team’s messages?',
      confirm: 'Receive no more',
      done: 'Done: you will receive no more of these messages.',
      back: 'I changed my mind: receive them',
      again: 'You receive messages again.',
      unknown: 'This link leads to nobody',
      unknownText: 'Check that it is complete. If you have left the pilot, nothing is sent to you any more.',
    },
  },
});
