import { defineMessages } from '~/platform/i18n/messages.ts';

const ordinal = (week: number): string => (week === 1 ? '1re' : `${week}e`);

export const retentionMessages = defineMessages({
  fr: {
    finding: {
      withheld: 'Trop peu de personnes pour montrer les retours',
      tooEarly: 'Trop tôt pour le dire',
      almostAll: (week: number) => `À la ${ordinal(week)} semaine, presque tout le monde revient`,
      away: (week: number, fraction: string) => `À la ${ordinal(week)} semaine, ${fraction} n'est pas là`,
      gone: (week: number, fraction: string) => `À la ${ordinal(week)} semaine, ${fraction} ne revient plus`,
    },
    fractions: {
      half: 'une personne sur deux',
      third: 'une personne sur trois',
      quarter: 'une personne sur quatre',
      fifth: 'une personne sur cinq',
      tenth: 'une personne sur dix',
    },
    sentence: {
      classic:
        'Sur 100 personnes qui ont commencé à la même période, combien ont un usage chaque semaine qui suit leur première (rétention classique).',
      rolling:
        'Sur 100 personnes qui ont commencé à la même période, combien ont un usage cette semaine-là ou plus tard (rétention glissante).',
    },
    waiting: "Aucune semaine entière n'est encore passée depuis assez de premiers usages.",
    measure: 'Rétention',
    classic: 'Classique',
    rolling: 'Glissante',
    period: 'Groupes de départ',
    fortnight: 'Par quinzaine',
    month: 'Par mois',
    week: 'Semaine',
    everyone: 'Ensemble',
    people: (n: string, one: boolean) => `${n} ${one ? 'personne' : 'personnes'}`,
    picture: 'Part des personnes revenues, par groupe de départ et par semaine, en %',
    key: 'de moins de 40 % à plus de 90 %',
    void: 'semaine pas encore vécue',
    table: {
      caption: 'Rétention par semaine : part, intervalle de Wilson à 95 %, personnes revenues sur personnes suivies',
      cohort: 'Début',
    },
  },
  en: {
    finding: {
      withheld: 'Too few people to show who comes back',
      tooEarly: 'Too early to tell',
      almostAll: (week: number) => `In week ${week}, almost everyone comes back`,
      away: (week: number, fraction: string) => `In week ${week}, ${fraction} is away`,
      gone: (week: number, fraction: string) => `In week ${week}, ${fraction} no longer comes back`,
    },
    fractions: {
      half: 'one person in two',
      third: 'one person in three',
      quarter: 'one person in four',
      fifth: 'one person in five',
      tenth: 'one person in ten',
    },
    sentence: {
      classic:
        'Of 100 people who began in the same period, how many use it in each week after their first (classic retention).',
      rolling: 'Of 100 people who began in the same period, how many use it in that week or later (rolling retention).',
    },
    waiting: 'No whole week has passed yet since enough first uses.',
    measure: 'Retention',
    classic: 'Classic',
    rolling: 'Rolling',
    period: 'Starting groups',
    fortnight: 'By fortnight',
    month: 'By month',
    week: 'Week',
    everyone: 'Everyone',
    people: (n: string, one: boolean) => `${n} ${one ? 'person' : 'people'}`,
    picture: 'Share of people who came back, by starting group and by week, in %',
    key: 'from under 40% to over 90%',
    void: 'week not lived yet',
    table: {
      caption: 'Retention by week: share, 95% Wilson interval, people who came back out of people followed',
      cohort: 'Began',
    },
  },
});
