import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    marks: {
      'partners-signed': 'tour de table signé',
      'legal-review': 'relecture juridique',
      'data-shared': 'ouverture des données',
      'environment-ready': 'environnement prêt',
      'recruitment-opens': 'ouverture du recrutement',
      'testers-enrolled': 'testeurs inscrits',
      'use-begins': 'début des usages',
      results: 'résultats',
    },
    use: {
      ready: 'Le début et la fin des usages sont fixés',
      missing: 'Les jours d’usage ne tiennent pas',
      detail: (from: string, to: string) => `Du ${from} au ${to}`,
      none: 'Pas encore de dates.',
      reasonNone: 'Fixez le premier et le dernier jour d’usage : tout le calendrier se compte à partir d’eux.',
      reasonOrder: 'Le dernier jour d’usage vient avant le premier.',
      reasonPast: (day: string) => `Les usages devaient finir le ${day} : cette date est passée.`,
    },
    big: {
      ready: 'Les grandes étapes ont leur date',
      missing: (n: number) =>
        plural('fr', n, 'Une grande étape n’est pas au calendrier', `${n} grandes étapes ne sont pas au calendrier`),
      detail: (n: number, all: number) => `${n} étapes sur ${all}`,
      reason: (step: string) => `Aucun jalon ne porte « ${step} ». Une date qui engage vaut mieux qu’une intention.`,
      noDay: (step: string) => `« ${step} » n’a pas de date.`,
    },
    planB: {
      ready: 'Chaque grande étape a son plan B',
      none: 'Aucune grande étape n’est posée',
      missing: (n: number) =>
        plural(
          'fr',
          n,
          'Une grande étape n’a pas de plan B complet',
          `${n} grandes étapes n’ont pas de plan B complet`,
        ),
      detail: (n: number) => plural('fr', n, `${n} grande étape à venir`, `${n} grandes étapes à venir`),
      noStep: 'Marquez au calendrier les étapes dont tout dépend.',
      noText: (step: string) =>
        `« ${step} » : que faites-vous si elle ne vient pas ? Une solution moins belle, déjà éprouvée, suffit.`,
      noOwner: (step: string) => `Le plan B de « ${step} » n’a pas de responsable : personne ne le déclenchera.`,
    },
    slack: {
      ready: 'Chaque grande étape a de la marge',
      unknown: 'La marge ne se calcule pas encore',
      missing: (n: number) =>
        plural('fr', n, 'Une grande étape n’a pas de marge', `${n} grandes étapes n’ont pas de marge`),
      detail: (smallest: number) => `La plus petite marge : ${smallest} ${smallest > 1 ? 'jours' : 'jour'}`,
      nothing: 'Aucune étape ne dit ce qu’elle attend.',
      reasonUnknown:
        'Dites de quoi dépend chaque étape, et combien de jours de travail y mènent : la marge en découle.',
      none: (step: string, next: string) => `« ${step} » : aucune marge, le moindre retard repousse « ${next} ».`,
      little: (step: string, days: number, next: string, limit: number) =>
        `« ${step} » : ${days} ${days > 1 ? 'jours' : 'jour'} de marge avant « ${next} ». Comptez-en ${limit} au moins.`,
      negative: (step: string, days: number, next: string) =>
        `« ${step} » arrive ${days} ${days > 1 ? 'jours' : 'jour'} trop tard pour « ${next} ».`,
    },
    late: {
      ready: 'Aucune étape n’est en retard',
      missing: (n: number) => plural('fr', n, 'Une étape est en retard', `${n} étapes sont en retard`),
      detail: (day: string) => `Au ${day}`,
      reason: (step: string, day: string, days: number) =>
        `« ${step} » était attendue le ${day}, il y a ${days} ${days > 1 ? 'jours' : 'jour'}.`,
    },
    law: {
      ready: 'Les juristes relisent avant que les données circulent',
      missing: 'Les données circuleraient avant la relecture juridique',
      unknown: 'La relecture juridique n’est pas au calendrier',
      detail: (review: string, shared: string) => `Relecture le ${review}, données le ${shared}`,
      onlyReview: (review: string) => `Relecture le ${review}`,
      noDay: 'Aucune date.',
      noReview: 'Aucun partage ne se fait sans l’accord des services juridiques. Donnez-leur une date, tôt.',
      noShare: 'Ajoutez le jalon « ouverture des données » : on saura si la relecture vient avant.',
      order: (days: number) =>
        `La relecture finirait ${days} ${days > 1 ? 'jours' : 'jour'} après l’ouverture des données.`,
    },
  },
  en: {
    marks: {
      'partners-signed': 'partners signed',
      'legal-review': 'legal review',
      'data-shared': 'data opens',
      'environment-ready': 'environment ready',
      'recruitment-opens': 'recruitment opens',
      'testers-enrolled': 'testers enrolled',
      'use-begins': 'use begins',
      results: 'results',
    },
    use: {
      ready: 'The beginning and the end of use are set',
      missing: 'The days of use do not hold',
      detail: (from: string, to: string) => `From ${from} to ${to}`,
      none: 'No dates yet.',
      reasonNone: 'Set the first and the last day of use: the whole calendar is counted from them.',
      reasonOrder: 'The last day of use comes before the first.',
      reasonPast: (day: string) => `Use was to end on ${day}: that date has passed.`,
    },
    big: {
      ready: 'The big steps have their date',
      missing: (n: number) =>
        plural('en', n, 'One big step is not in the calendar', `${n} big steps are not in the calendar`),
      detail: (n: number, all: number) => `${n} steps of ${all}`,
      reason: (step: string) => `No milestone carries “${step}”. A date that binds is worth more than an intention.`,
      noDay: (step: string) => `“${step}” has no date.`,
    },
    planB: {
      ready: 'Each big step has its plan B',
      none: 'No big step is set',
      missing: (n: number) =>
        plural('en', n, 'One big step has no complete plan B', `${n} big steps have no complete plan B`),
      detail: (n: number) => plural('en', n, `${n} big step to come`, `${n} big steps to come`),
      noStep: 'Mark in the calendar the steps that everything depends on.',
      noText: (step: string) =>
        `“${step}”: what do you do if it does not come? A plainer way, already proven, is enough.`,
      noOwner: (step: string) => `The plan B of “${step}” has no owner: nobody will set it off.`,
    },
    slack: {
      ready: 'Each big step has slack',
      unknown: 'Slack cannot be worked out yet',
      missing: (n: number) => plural('en', n, 'One big step has no slack', `${n} big steps have no slack`),
      detail: (smallest: number) => `The smallest slack: ${smallest} ${smallest === 1 ? 'day' : 'days'}`,
      nothing: 'No step says what it waits for.',
      reasonUnknown: 'Say what each step depends on, and how many days of work lead to it: slack follows.',
      none: (step: string, next: string) => `“${step}”: no slack, the least delay pushes back “${next}”.`,
      little: (step: string, days: number, next: string, limit: number) =>
        `“${step}”: ${days} ${days === 1 ? 'day' : 'days'} of slack before “${next}”. Allow at least ${limit}.`,
      negative: (step: string, days: number, next: string) =>
        `“${step}” comes ${days} ${days === 1 ? 'day' : 'days'} too late for “${next}”.`,
    },
    late: {
      ready: 'No step is late',
      missing: (n: number) => plural('en', n, 'One step is late', `${n} steps are late`),
      detail: (day: string) => `On ${day}`,
      reason: (step: string, day: string, days: number) =>
        `“${step}” was due on ${day}, ${days} ${days === 1 ? 'day' : 'days'} ago.`,
    },
    law: {
      ready: 'Lawyers read before data flows',
      missing: 'Data would flow before the legal review',
      unknown: 'The legal review is not in the calendar',
      detail: (review: string, shared: string) => `Review on ${review}, data on ${shared}`,
      onlyReview: (review: string) => `Review on ${review}`,
      noDay: 'No date.',
      noReview: 'No sharing happens without the lawyers’ stamp. Give them a date, early.',
      noShare: 'Add the milestone “data opens”: it will show whether the review comes first.',
      order: (days: number) => `The review would end ${days} ${days === 1 ? 'day' : 'days'} after data opens.`,
    },
  },
});
