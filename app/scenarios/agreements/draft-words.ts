import { plural } from '~/platform/i18n/format.ts';

/**
 * First drafts of the words that testers read; a person corrects them. Plain keyboard characters, as in a pilot's
 * folder, where they end up: pages set their typography.
 */
export const DRAFT_WORDS = {
  fr: {
    and: 'et',
    mayReturn: (holder: string, service: string) =>
      `Est-ce que ${holder} peut vous rendre vos données pour ${service} ?`,
    mayUse: (service: string) => `Est-ce que ${service} peut se servir de ce que vous dites de vous ?`,
    back: (months: number) =>
      months === 0
        ? "à partir de ce jour, puis au fil de l'eau"
        : `${months} ${plural('fr', months, 'mois', 'mois')} en arrière, puis au fil de l'eau`,
    declared: "seulement ce que vous en dites ; rien n'est obligatoire, et vous corrigez quand vous voulez",
    forService: (service: string) => `Pour ${service}, et rien d'autre`,
    until: "ou dès que vous changez d'avis",
    refused: (service: string) =>
      `Si vous refusez, vous restez dans l'expérimentation, sans ce que ${service} en aurait fait.`,
    connectsNothing: (holder: string) =>
      `Accepter ne branche rien : vous choisirez ensuite de passer par ${holder}, ou non.`,
    stops: (service: string) => `${service} ne peut plus se servir de ces données.`,
    sendsNoMore: (holder: string) => `${holder} n'envoie plus rien.`,
    recipients: {
      'tester-space': {
        title: (service: string) => `${service}, dans votre espace`,
        detail: () => 'Un programme qui calcule dans votre espace personnel. Personne ne regarde derrière lui.',
      },
      service: {
        title: (service: string) => service,
        detail: (by: string) => `Le service${by}. Il reçoit une copie de ce que vous lui confiez, et en répond.`,
      },
      'certified-service': {
        title: (service: string) => service,
        detail: (by: string) => `Un service${by} que l'opérateur de la plateforme a vérifié et peut exclure.`,
      },
      'members-service': {
        title: (service: string) => service,
        detail: (by: string) => `Un service${by} que les membres de la coopérative ont choisi.`,
      },
      'admitted-party': {
        title: (service: string) => service,
        detail: (by: string) => `Un service${by} que la régie a admis, sous des conditions écrites.`,
      },
    },
    madeBy: (provider: string) => ` que propose ${provider}`,
    who: {
      'tester-space': {
        title: "Vous, et personne d'autre",
        detail: 'le calcul se fait dans votre espace et son résultat y reste',
      },
      service: { title: 'Vous et ce service', detail: "personne d'autre ; il en garde une copie jusqu'à votre départ" },
      'certified-service': {
        title: 'Vous et ce service',
        detail: "l'opérateur de la plateforme garde les données et n'en tire que des totaux",
      },
      'members-service': {
        title: 'Vous et les services de la coopérative',
        detail: 'les autres membres ne voient jamais vos données',
      },
      'admitted-party': {
        title: 'Vous et qui la régie a admis',
        detail: 'sous des conditions écrites, qui ont une fin',
      },
    },
    erases: {
      'key-destroyed': 'Ce qui a été reçu pour lui est effacé de votre espace.',
      'each-service': "Nous lui demandons d'effacer sa copie, et la comptons jusqu'à ce qu'il le confirme.",
      operator: "L'opérateur de la plateforme efface ce qui a été reçu, et le lui dit.",
      pool: 'Vos données sortent du pot commun ; les résultats déjà publiés restent.',
      trust: "La régie lui retire l'accès, et le lui dit.",
    },
    team: {
      title: (name: string) => `${name} et son équipe`,
      detail: "Les personnes qui animent l'expérimentation et répondent à vos messages.",
    },
    researchers: (name: string) => ({
      title: name,
      detail: "Les personnes qui étudient l'expérimentation. Elles voient des numéros, jamais des noms.",
    }),
    research: {
      question: (who: string) => `Est-ce que ${who} peut savoir ce qui sert, sans savoir que c'est vous ?`,
      what: { title: 'Les pages que vous ouvrez, et quand', detail: 'jamais les données elles-mêmes' },
      why: { title: "Pour savoir si l'idée marche", detail: "ce qui sert, ce qui ne sert pas, qui a besoin d'aide" },
      who: (who: string, least: number) => ({
        title: `${who}, sous un numéro`,
        detail: `personne n'y saura que c'est vous ; jamais un chiffre publié sur moins de ${least} personnes`,
      }),
      ifRefused: "Si vous refusez, tout marche pareil pour vous : l'étude se fait sans vos passages.",
      ifWithdrawn:
        "L'étude ne suit plus vos passages à partir de ce jour. Les comptes déjà publiés restent, et ne disent rien de vous en particulier.",
    },
    contact: {
      question: (name: string) => `Est-ce que ${name} peut vous écrire de temps en temps ?`,
      what: {
        title: 'Votre prénom et votre adresse électronique',
        detail: "ceux que vous avez donnés à l'inscription",
      },
      why: {
        title: 'Pour les rendez-vous et les coups de main',
        detail: 'une invitation, une nouvelle, un rappel si quelque chose ne marche plus',
      },
      who: (name: string) => ({ title: `${name} et son équipe`, detail: "l'adresse n'est donnée à personne d'autre" }),
      ifRefused: 'Si vous refusez, vous ne recevez que les messages que vous demandez, comme le lien pour revenir.',
      ifWithdrawn: (name: string) =>
        `${name} ne peut plus vous inviter ni vous prévenir d'une panne. Votre adresse ne sert plus qu'au lien pour revenir.`,
    },
    activities: {
      'viewed-consumption': 'A regardé sa consommation',
      'adopted-gesture': 'A adopté un écogeste',
      'opened-space': 'A ouvert son espace',
      'uploaded-file': 'A déposé un fichier de relevés',
      exported: 'A téléchargé ses données',
      described: 'A dit quelque chose de soi',
    },
  },
  en: {
    and: 'and',
    mayReturn: (holder: string, service: string) => `May ${holder} give you back your data for ${service}?`,
    mayUse: (service: string) => `May ${service} use what you say about yourself?`,
    back: (months: number) =>
      months === 0
        ? 'from that day on, as it comes'
        : `${months} ${plural('en', months, 'month', 'months')} back, then as it comes`,
    declared: 'only what you say about it; nothing is compulsory, and you correct it whenever you like',
    forService: (service: string) => `For ${service}, and nothing else`,
    until: 'or as soon as you change your mind',
    refused: (service: string) =>
      `If you refuse, you stay in the pilot, without what ${service} would have made of it.`,
    connectsNothing: (holder: string) => `Agreeing connects nothing: you then choose whether to go through ${holder}.`,
    stops: (service: string) => `${service} can no longer use these data.`,
    sendsNoMore: (holder: string) => `${holder} sends nothing more.`,
    recipients: {
      'tester-space': {
        title: (service: string) => `${service}, in your space`,
        detail: () => 'A program that computes inside your personal space. Nobody looks over its shoulder.',
      },
      service: {
        title: (service: string) => service,
        detail: (by: string) => `The service${by}. It receives a copy of what you entrust to it, and answers for it.`,
      },
      'certified-service': {
        title: (service: string) => service,
        detail: (by: string) => `A service${by} that the platform's operator checked and may exclude.`,
      },
      'members-service': {
        title: (service: string) => service,
        detail: (by: string) => `A service${by} that the members of the cooperative chose.`,
      },
      'admitted-party': {
        title: (service: string) => service,
        detail: (by: string) => `A service${by} that the trust admitted, under written conditions.`,
      },
    },
    madeBy: (provider: string) => ` that ${provider} provides`,
    who: {
      'tester-space': {
        title: 'You, and nobody else',
        detail: 'the computing happens in your space and its result stays there',
      },
      service: { title: 'You and this service', detail: 'nobody else; it keeps a copy until you leave' },
      'certified-service': {
        title: 'You and this service',
        detail: "the platform's operator keeps the data and draws only totals from it",
      },
      'members-service': {
        title: 'You and the services of the cooperative',
        detail: 'the other members never see your data',
      },
      'admitted-party': { title: 'You and whom the trust admitted', detail: 'under written conditions, which end' },
    },
    erases: {
      'key-destroyed': 'What was received for it is erased from your space.',
      'each-service': 'We ask it to erase its copy, and count that copy until it confirms.',
      operator: "The platform's operator erases what was received, and tells it so.",
      pool: 'Your data leaves the pool; results already published stay.',
      trust: 'The trust withdraws its access, and tells it so.',
    },
    team: {
      title: (name: string) => `${name} and their team`,
      detail: 'The people who run the pilot and answer your messages.',
    },
    researchers: (name: string) => ({
      title: name,
      detail: 'The people who study the pilot. They see numbers, never names.',
    }),
    research: {
      question: (who: string) => `May ${who} know what gets used, without knowing it is you?`,
      what: { title: 'The pages you open, and when', detail: 'never the data themselves' },
      why: { title: 'To find out whether the idea works', detail: 'what is of use, what is not, who needs help' },
      who: (who: string, least: number) => ({
        title: `${who}, under a number`,
        detail: `nobody there will know it is you; never a published figure about fewer than ${least} people`,
      }),
      ifRefused: 'If you refuse, everything works the same for you: the study is done without your visits.',
      ifWithdrawn:
        'The study no longer follows your visits from that day on. Counts already published remain, and say nothing about you in particular.',
    },
    contact: {
      question: (name: string) => `May ${name} write to you from time to time?`,
      what: { title: 'Your first name and e-mail address', detail: 'those you gave when you enrolled' },
      why: {
        title: 'For meetings and a helping hand',
        detail: 'an invitation, some news, a reminder if something stops working',
      },
      who: (name: string) => ({ title: `${name} and their team`, detail: 'the address is given to nobody else' }),
      ifRefused: 'If you refuse, you only get the messages you ask for, such as the link to come back.',
      ifWithdrawn: (name: string) =>
        `${name} can no longer invite you or warn you of an outage. Your address is only used for the link to come back.`,
    },
    activities: {
      'viewed-consumption': 'Looked at their consumption',
      'adopted-gesture': 'Adopted an eco-gesture',
      'opened-space': 'Opened their space',
      'uploaded-file': 'Uploaded a file of readings',
      exported: 'Downloaded their data',
      described: 'Said something about themselves',
    },
  },
};
