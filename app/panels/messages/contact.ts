import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Comment vous joindre',
    lead: 'L’équipe vous écrit ou vous appelle comme vous le choisissez ici. Vous changez d’avis quand vous voulez.',
    fold: 'Je préfère un appel, ou du courrier',
    email: 'Votre adresse électronique',
    emailHint: 'Elle sert aussi à retrouver votre espace depuis un autre appareil.',
    phone: 'Votre numéro de téléphone',
    phoneHint: 'Seulement si vous préférez un appel.',
    address: 'Votre adresse postale',
    addressHint: 'Seulement si vous préférez le papier.',
    way: 'Comment préférez-vous être joint·e ?',
    ways: { mail: 'Par message électronique', phone: 'Par téléphone', paper: 'Par courrier, sur papier' },
    hours: 'À quel moment ?',
    hoursOf: {
      any: 'Peu importe, entre 8 h et 21 h',
      morning: 'Le matin, de 8 h à 12 h',
      afternoon: 'L’après-midi, de 12 h à 18 h',
      evening: 'Le soir, de 18 h à 21 h',
    },
    locale: 'Dans quelle langue ?',
    locales: { fr: 'Français', en: 'Anglais' },
    save: 'Enregistrer',
    saved: 'C’est noté. L’équipe vous joindra ainsi.',
    kept: 'Rien n’a changé. Ce que vous avez écrit est gardé.',
    errors: {
      email: {
        malformed: 'L’adresse n’est pas complète. Exemple : prenom@exemple.fr.',
        missing: 'Il manque l’adresse électronique.',
      },
      phone: {
        malformed: 'Ce numéro ne ressemble pas à un numéro. Exemple : 02 40 12 34 56.',
        missing: 'Pour être appelé·e, donnez un numéro.',
      },
      address: { malformed: 'Cette adresse n’est pas complète.', missing: 'Pour du courrier, donnez une adresse.' },
    },
    sealed: 'Numéro et adresses sont chiffrés avec votre clef. Partir les efface.',
    entry: {
      title: 'Comment vous êtes arrivé·e',
      alone: (on: string) => `Vous vous êtes inscrit·e vous-même, le ${on}.`,
      assisted: (name: string, on: string) =>
        `${name} vous a aidé·e à vous inscrire, le ${on}. Cette aide est finie : votre espace ne lui est pas ouvert.`,
      paper: (name: string, on: string) =>
        `${name} a recopié votre formulaire papier, le ${on}. Votre espace ne lui est pas ouvert.`,
      someone: 'Quelqu’un de l’équipe',
      cell: (title: string) =>
        `Pour que le panel soit varié, votre groupe est gardé : ${title}. Vos réponses ne le sont pas.`,
      paperFile: 'Voir votre formulaire signé',
    },
    tiers: {
      title: 'Aller plus loin',
      wish: 'J’aimerais en être',
      unwish: 'Je n’en ai plus envie',
      wishes:
        'Vous avez dit que vous aimeriez en être. Si plus de gens le souhaitent qu’il n’y a de places, le hasard choisit.',
      invited: 'Vous en êtes. L’équipe vous donnera les dates.',
    },
  },
  en: {
    title: 'How to reach you',
    lead: 'The team writes to you or calls you the way you choose here. Change your mind whenever you like.',
    fold: 'I prefer a call, or a letter',
    email: 'Your e-mail address',
    emailHint: 'It also lets you find your space again from another device.',
    phone: 'Your phone number',
    phoneHint: 'Only if you prefer a call.',
    address: 'Your postal address',
    addressHint: 'Only if you prefer paper.',
    way: 'How do you prefer to be reached?',
    ways: { mail: 'By e-mail', phone: 'By phone', paper: 'By letter, on paper' },
    hours: 'When in the day?',
    hoursOf: {
      any: 'Any time, between 8 am and 9 pm',
      morning: 'In the morning, 8 am to noon',
      afternoon: 'In the afternoon, noon to 6 pm',
      evening: 'In the evening, 6 to 9 pm',
    },
    locale: 'In which language?',
    locales: { fr: 'French', en: 'English' },
    save: 'Save',
    saved: 'Noted. The team will reach you this way.',
    kept: 'Nothing has changed. What you wrote is kept.',
    errors: {
      email: {
        malformed: 'The address is incomplete. Example: name@example.org.',
        missing: 'The e-mail address is missing.',
      },
      phone: {
        malformed: 'This does not look like a number. Example: 02 40 12 34 56.',
        missing: 'To be called, give a number.',
      },
      address: { malformed: 'This address is incomplete.', missing: 'To get letters, give an address.' },
    },
    sealed: 'Number and addresses are encrypted with your key. Leaving erases them.',
    entry: {
      title: 'How you came in',
      alone: (on: string) => `You enrolled by yourself, on ${on}.`,
      assisted: (name: string, on: string) =>
        `${name} helped you enrol, on ${on}. That help is over: your space is not open to them.`,
      paper: (name: string, on: string) =>
        `${name} typed in your paper form, on ${on}. Your space is not open to them.`,
      someone: 'Somebody of the team',
      cell: (title: string) => `So that the panel is varied, your group is kept: ${title}. Your answers are not.`,
      paperFile: 'See your signed form',
    },
    tiers: {
      title: 'Go further',
      wish: 'I would like to be one of them',
      unwish: 'I no longer feel like it',
      wishes:
        'You said that you would like to be one of them. If more people wish it than there are places, chance decides.',
      invited: 'You are one of them. The team will give you the dates.',
    },
  },
});
