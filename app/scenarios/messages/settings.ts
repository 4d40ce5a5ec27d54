import { defineMessages } from '~/platform/i18n/messages.ts';

/** The forms of what a scenario says once. */
export const messages = defineMessages({
  fr: {
    objective: {
      title: 'Un objectif principal, un seul',
      lead: 'Ce que l’expérimentation doit faire savoir ou changer. Tout le reste lui est subordonné.',
      fields: {
        mainObjective: 'Objectif principal',
        title: 'Nom de l’expérimentation',
        pitch: 'En une ou deux phrases',
        objectives: 'Objectifs secondaires',
        questions: 'Questions de recherche',
        model: 'Modèle de gouvernance',
      },
      hints: {
        mainObjective: 'Une phrase, sans « et ». S’il y en a deux, choisissez.',
        pitch: 'Qui, combien, avec quoi, pendant combien de temps, pour savoir quoi.',
        objectives: 'Un par ligne.',
        questions: 'Une par ligne. Ce que les chercheurs pourront dire à la fin.',
      },
    },
    rules: {
      title: 'Comment le groupe décide',
      lead: 'Pour une coopérative ou une régie. Ce qui reste vide garde la valeur d’usage.',
      fields: {
        debateDays: 'Jours de débat',
        voteDays: 'Jours pour voter',
        quorum: 'Quorum, en %',
        majority: 'Majorité, en %',
        openAtOnce: 'Propositions suivies à la fois',
        charter: 'La charte',
        'seats-public': 'Sièges du collège public',
        'seats-private': 'Sièges du collège des entreprises',
        'seats-civil-society': 'Sièges du collège de la société civile',
        'seats-testers': 'Sièges du collège des testeurs',
      },
      hints: {
        debateDays: 'Avant l’ouverture du vote. 14 si rien n’est écrit.',
        voteDays: '7 si rien n’est écrit.',
        quorum: 'Part des membres qui doivent voter. 50 si rien n’est écrit.',
        majority: 'Il faut plus que cette part de oui. 50 si rien n’est écrit.',
        openAtOnce: '3 si rien n’est écrit.',
        charter: 'Ce que chacun accepte en entrant. La changer la fait accepter de nouveau.',
      },
    },
    certification: {
      title: 'Ce qu’un service doit remplir',
      lead: 'Pour une plateforme de confiance : l’opérateur certifie un service quand il remplit ces critères, et pour un temps.',
      fields: { criteria: 'Les critères', validMonths: 'Mois pendant lesquels une certification vaut' },
      hints: {
        criteria: 'Un par ligne. Chacun est coché à la main quand un service est certifié.',
        validMonths: '12 si rien n’est écrit.',
      },
    },
    axioms: {
      title: 'Nos axiomes',
      lead: 'Ce que l’équipe retient, dans ses mots. Une idée par ligne.',
      fields: {
        learn: 'Apprendre, réussir ou prouver',
        need: 'Nécessaire pour dire oui',
        avoid: 'À éviter à tout prix',
      },
      hints: {},
    },
    contact: {
      title: 'Une personne à qui écrire',
      lead: 'Les testeurs et les partenaires verront ce nom.',
      fields: { name: 'Nom', role: 'Rôle', email: 'Adresse électronique' },
      hints: {},
    },
    calendar: {
      title: 'Les usages',
      lead: 'Du premier au dernier jour où les testeurs se servent du service.',
      fields: {
        startsOn: 'Premier jour d’usage',
        endsOn: 'Dernier jour d’usage',
        schoolZone: 'Zone de vacances scolaires',
      },
      hints: { schoolZone: 'Pour ne pas recruter pendant les vacances.' },
    },
    messageRules: {
      title: 'Les limites des messages',
      lead: 'Elles valent pour tout ce qu’on écrit aux testeurs, sauf ce qui touche leurs droits.',
      fields: {
        quietFrom: 'Silence à partir de',
        quietUntil: 'Silence jusqu’à',
        mostIn7Days: 'Au plus, en 7 jours',
        mostIn30Days: 'Au plus, en 30 jours',
        cooldownDays: 'Jours entre deux demandes',
        mostPerMessage: 'Fois au plus pour un même message',
        waitsAtMostDays: 'Jours d’attente au plus',
      },
      hints: {
        quietFrom: 'Comme 20:00. La même heure deux fois : aucun silence.',
        waitsAtMostDays: 'Retenu plus longtemps, un message n’est pas envoyé.',
      },
    },
  },
  en: {
    objective: {
      title: 'One main objective, only one',
      lead: 'What the pilot is to find out or change. Everything else comes second.',
      fields: {
        mainObjective: 'Main objective',
        title: 'Name of the pilot',
        pitch: 'In a sentence or two',
        objectives: 'Secondary objectives',
        questions: 'Research questions',
        model: 'Governance model',
      },
      hints: {
        mainObjective: 'One sentence, without “and”. If there are two, choose.',
        pitch: 'Who, how many, with what, for how long, to find out what.',
        objectives: 'One a line.',
        questions: 'One a line. What researchers will be able to say at the end.',
      },
    },
    rules: {
      title: 'How the group decides',
      lead: 'For a cooperative or a trust. What is left blank keeps its usual value.',
      fields: {
        debateDays: 'Days of debate',
        voteDays: 'Days to vote',
        quorum: 'Quorum, in %',
        majority: 'Majority, in %',
        openAtOnce: 'Proposals followed at once',
        charter: 'The charter',
        'seats-public': 'Seats of the public college',
        'seats-private': 'Seats of the companies’ college',
        'seats-civil-society': 'Seats of the civil society college',
        'seats-testers': 'Seats of the testers’ college',
      },
      hints: {
        debateDays: 'Before the vote opens. 14 when nothing is written.',
        voteDays: '7 when nothing is written.',
        quorum: 'Share of members who must vote. 50 when nothing is written.',
        majority: 'More than this share of yes is needed. 50 when nothing is written.',
        openAtOnce: '3 when nothing is written.',
        charter: 'What each person accepts on joining. Changing it has it accepted again.',
      },
    },
    certification: {
      title: 'What a service must meet',
      lead: 'For a trusted platform: the operator certifies a service when it meets these criteria, and for a time.',
      fields: { criteria: 'The criteria', validMonths: 'Months for which a certification holds' },
      hints: {
        criteria: 'One a line. Each is ticked by hand when a service is certified.',
        validMonths: '12 when nothing is written.',
      },
    },
    axioms: {
      title: 'Our axioms',
      lead: 'What the team keeps, in its own words. One idea a line.',
      fields: { learn: 'Learn, achieve or prove', need: 'Needed to say yes', avoid: 'To be avoided at all costs' },
      hints: {},
    },
    contact: {
      title: 'Somebody to write to',
      lead: 'Testers and partners will see this name.',
      fields: { name: 'Name', role: 'Role', email: 'E-mail address' },
      hints: {},
    },
    calendar: {
      title: 'Use',
      lead: 'From the first to the last day on which testers use the service.',
      fields: { startsOn: 'First day of use', endsOn: 'Last day of use', schoolZone: 'School-holiday zone' },
      hints: { schoolZone: 'So as not to recruit during the holidays.' },
    },
    messageRules: {
      title: 'Limits of messages',
      lead: 'They hold for all that testers are written, but what touches their rights.',
      fields: {
        quietFrom: 'Quiet from',
        quietUntil: 'Quiet until',
        mostIn7Days: 'At most, in 7 days',
        mostIn30Days: 'At most, in 30 days',
        cooldownDays: 'Days between two requests',
        mostPerMessage: 'Times at most for one message',
        waitsAtMostDays: 'Longest wait in days',
      },
      hints: {
        quietFrom: 'As 20:00. The same time twice: no quiet hours.',
        waitsAtMostDays: 'Held back for longer, a message is not sent.',
      },
    },
  },
});
