import { defineMessages } from '~/platform/i18n/messages.ts';

/** « la 1re semaine », « le 3e jour ». */
const nth = { day: 'Le', week: 'À la', month: 'Le' } as const;
const UNITS = { day: 'jour', week: 'semaine', month: 'mois' } as const;
type Unit = keyof typeof UNITS;
const ordinal = (n: number, unit: Unit): string => (n === 1 ? (unit === 'week' ? '1re' : '1er') : `${n}e`);
const at = (n: number, unit: Unit): string => `${nth[unit]} ${ordinal(n, unit)} ${UNITS[unit]}`;

export const retentionMessages = defineMessages({
  fr: {
    finding: {
      withheld: 'Trop peu de personnes pour montrer les retours',
      tooEarly: 'Trop tôt pour le dire',
      almostAll: (n: number, unit: Unit) => `${at(n, unit)}, presque tout le monde revient`,
      away: (n: number, unit: Unit, fraction: string) => `${at(n, unit)}, ${fraction} n'est pas là`,
      gone: (n: number, unit: Unit, fraction: string) => `${at(n, unit)}, ${fraction} ne revient plus`,
    },
    fractions: {
      half: 'une personne sur deux',
      third: 'une personne sur trois',
      quarter: 'une personne sur quatre',
      fifth: 'une personne sur cinq',
      tenth: 'une personne sur dix',
    },
    sentence: {
      'first-time': {
        classic: {
          day: 'Sur 100 personnes qui ont commencé à la même période, combien ont un usage chaque jour qui suit leur premier (rétention classique).',
          week: 'Sur 100 personnes qui ont commencé à la même période, combien ont un usage chaque semaine qui suit leur première (rétention classique).',
          month:
            'Sur 100 personnes qui ont commencé à la même période, combien ont un usage chaque mois de 30 jours qui suit leur premier (rétention classique).',
        },
        rolling: {
          day: 'Sur 100 personnes qui ont commencé à la même période, combien ont un usage ce jour-là ou plus tard (rétention glissante).',
          week: 'Sur 100 personnes qui ont commencé à la même période, combien ont un usage cette semaine-là ou plus tard (rétention glissante).',
          month:
            'Sur 100 personnes qui ont commencé à la même période, combien ont un usage ce mois-là ou plus tard (rétention glissante).',
        },
      },
      recurring: {
        classic: {
          day: 'Sur 100 personnes actives un même jour, combien ont un usage chaque jour qui suit. Une personne compte à chaque jour où elle est active.',
          week: 'Sur 100 personnes actives une même semaine, combien ont un usage chaque semaine qui suit. Une personne compte à chaque semaine où elle est active.',
          month:
            'Sur 100 personnes actives un même mois, combien ont un usage chaque mois qui suit. Une personne compte à chaque mois où elle est active.',
        },
        rolling: {
          day: 'Sur 100 personnes actives un même jour, combien ont un usage ce jour-là ou plus tard. Une personne compte à chaque jour où elle est active.',
          week: 'Sur 100 personnes actives une même semaine, combien ont un usage cette semaine-là ou plus tard. Une personne compte à chaque semaine où elle est active.',
          month:
            'Sur 100 personnes actives un même mois, combien ont un usage ce mois-là ou plus tard. Une personne compte à chaque mois où elle est active.',
        },
      },
    },
    waiting: {
      day: "Aucun jour entier n'est encore passé depuis assez de premiers usages.",
      week: "Aucune semaine entière n'est encore passée depuis assez de premiers usages.",
      month: "Aucun mois entier n'est encore passé depuis assez de premiers usages.",
    },
    measure: 'Rétention',
    classic: 'Classique',
    rolling: 'Glissante',
    unit: 'Pas',
    units: { day: 'Par jour', week: 'Par semaine', month: 'Par mois' },
    start: 'Départ',
    starts: { 'first-time': 'Premier usage', recurring: 'Chaque usage' },
    period: 'Groupes de départ',
    cohorts: { day: 'Du même jour', week: 'De la semaine', fortnight: 'Par quinzaine', month: 'Par mois' },
    column: { day: 'Jour', week: 'Semaine', month: 'Mois' },
    everyone: 'Ensemble',
    people: (n: string, one: boolean) => `${n} ${one ? 'personne' : 'personnes'}`,
    starters: (n: string, one: boolean) => `${n} ${one ? 'départ' : 'départs'}`,
    picture: 'Part des personnes revenues, par groupe de départ et par période, en %',
    key: 'de moins de 40 % à plus de 90 %',
    void: 'période pas encore vécue',
    lastRows: (n: number, all: number) =>
      `Les ${n} derniers groupes sur ${all} sont dessinés ; le fichier CSV les a tous.`,
    someColumns: 'Au-delà de douze périodes, une sur quatre est dessinée ; le fichier CSV les a toutes.',
    table: {
      caption: 'Rétention : part, intervalle de Wilson à 95 %, personnes revenues sur personnes suivies',
      cohort: 'Début',
    },
  },
  en: {
    finding: {
      withheld: 'Too few people to show who comes back',
      tooEarly: 'Too early to tell',
      almostAll: (n: number, unit: Unit) => `In ${unit} ${n}, almost everyone comes back`,
      away: (n: number, unit: Unit, fraction: string) => `In ${unit} ${n}, ${fraction} is away`,
      gone: (n: number, unit: Unit, fraction: string) => `In ${unit} ${n}, ${fraction} no longer comes back`,
    },
    fractions: {
      half: 'one person in two',
      third: 'one person in three',
      quarter: 'one person in four',
      fifth: 'one person in five',
      tenth: 'one person in ten',
    },
    sentence: {
      'first-time': {
        classic: {
          day: 'Of 100 people who began in the same period, how many use it on each day after their first (classic retention).',
          week: 'Of 100 people who began in the same period, how many use it in each week after their first (classic retention).',
          month:
            'Of 100 people who began in the same period, how many use it in each month of 30 days after their first (classic retention).',
        },
        rolling: {
          day: 'Of 100 people who began in the same period, how many use it on that day or later (rolling retention).',
          week: 'Of 100 people who began in the same period, how many use it in that week or later (rolling retention).',
          month:
            'Of 100 people who began in the same period, how many use it in that month or later (rolling retention).',
        },
      },
      recurring: {
        classic: {
          day: 'Of 100 people active on the same day, how many use it on each day after. A person counts on every day they are active.',
          week: 'Of 100 people active in the same week, how many use it in each week after. A person counts in every week they are active.',
          month:
            'Of 100 people active in the same month, how many use it in each month after. A person counts in every month they are active.',
        },
        rolling: {
          day: 'Of 100 people active on the same day, how many use it on that day or later. A person counts on every day they are active.',
          week: 'Of 100 people active in the same week, how many use it in that week or later. A person counts in every week they are active.',
          month:
            'Of 100 people active in the same month, how many use it in that month or later. A person counts in every month they are active.',
        },
      },
    },
    waiting: {
      day: 'No whole day has passed yet since enough first uses.',
      week: 'No whole week has passed yet since enough first uses.',
      month: 'No whole month has passed yet since enough first uses.',
    },
    measure: 'Retention',
    classic: 'Classic',
    rolling: 'Rolling',
    unit: 'Step',
    units: { day: 'By day', week: 'By week', month: 'By month' },
    start: 'From',
    starts: { 'first-time': 'First use', recurring: 'Every use' },
    period: 'Starting groups',
    cohorts: { day: 'Same day', week: 'Same week', fortnight: 'By fortnight', month: 'By month' },
    column: { day: 'Day', week: 'Week', month: 'Month' },
    everyone: 'Everyone',
    people: (n: string, one: boolean) => `${n} ${one ? 'person' : 'people'}`,
    starters: (n: string, one: boolean) => `${n} ${one ? 'start' : 'starts'}`,
    picture: 'Share of people who came back, by starting group and by period, in %',
    key: 'from under 40% to over 90%',
    void: 'period not lived yet',
    lastRows: (n: number, all: number) => `The last ${n} groups of ${all} are drawn; the CSV file has them all.`,
    someColumns: 'Beyond twelve periods, one in four is drawn; the CSV file has them all.',
    table: {
      caption: 'Retention: share, 95% Wilson interval, people who came back out of people followed',
      cohort: 'Began',
    },
  },
});
