import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Revenir dans mon espace',
    lead: 'Donnez l’adresse de votre inscription : un lien y arrive tout de suite.',
    email: 'Votre adresse électronique',
    hint: 'Aucun mot de passe à retenir. Le lien sert une fois, pendant un quart d’heure.',
    submit: 'Recevoir le lien',
    sent: 'Regardez votre boîte',
    sentText: (email: string) =>
      `Si ${email} est inscrite, un lien vient d'y partir. Il sert une fois, pendant un quart d'heure. Rien ne vient ? Regardez dans les indésirables, ou essayez une autre adresse.`,
    sentDemo: 'Démonstration : le message est dans la boîte d’envoi.',
    outbox: "Ouvrir la boîte d'envoi",
    noEmail: 'Inscrit·e sans adresse ?',
    noEmailText:
      "Sans adresse, seul l'appareil de votre inscription ouvre votre espace. L'équipe ne peut pas l'ouvrir à votre place.",
    invalid: "L'adresse n'est pas complète. Exemple : prenom@exemple.fr",
    enterTitle: 'Bon retour',
    enterText: 'Un appui, et votre espace s’ouvre sur cet appareil.',
    enter: 'Ouvrir mon espace',
    failed: 'Ce lien ne marche plus',
    failedText: "Il sert une seule fois, pendant un quart d'heure. Demandez-en un autre, c'est immédiat.",
    another: 'Demander un autre lien',
  },
  en: {
    title: 'Come back to my space',
    lead: 'Give the address you enrolled with: a link arrives there at once.',
    email: 'Your e-mail address',
    hint: 'No password to remember. The link works once, for a quarter of an hour.',
    submit: 'Send me the link',
    sent: 'Look in your mailbox',
    sentText: (email: string) =>
      `If ${email} is enrolled, a link has just left for it. It works once, for a quarter of an hour. Nothing comes? Look in the junk folder, or try another address.`,
    sentDemo: 'Demonstration: the message is in the outbox.',
    outbox: 'Open the outbox',
    noEmail: 'Enrolled without an address?',
    noEmailText:
      'Without an address, only the device you enrolled on opens your space. The team cannot open it for you.',
    invalid: 'The address is incomplete. Example: name@example.org',
    enterTitle: 'Welcome back',
    enterText: 'One tap, and your space opens on this device.',
    enter: 'Open my space',
    failed: 'This link no longer works',
    failedText: 'It works once, for a quarter of an hour. Ask for another one, it comes at once.',
    another: 'Ask for another link',
  },
});
