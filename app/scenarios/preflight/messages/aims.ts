import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    objective: {
      ready: 'Un objectif principal, un seul',
      missing: 'L’objectif principal n’est pas écrit',
      none: 'Rien n’est encore écrit.',
      reason:
        'Une phrase, une seule : ce que l’expérimentation doit apprendre ou changer. Le jour où les chemins se séparent, c’est elle qui tranche.',
    },
    few: {
      ready: (n: number) =>
        n === 0
          ? 'Aucun objectif secondaire : rien ne dispute sa place au premier'
          : plural(
              'fr',
              n,
              `${n} objectif secondaire, derrière le premier`,
              `${n} objectifs secondaires, derrière le premier`,
            ),
      many: (n: number) => `${n} objectifs secondaires : c’est beaucoup`,
      reason: (limit: number) =>
        `Au-delà de ${limit}, chaque partenaire suit le sien. Gardez ceux que vous sauriez abandonner à voix haute.`,
    },
    indicators: {
      ready: (n: number) =>
        plural('fr', n, 'Un indicateur d’évolution est choisi', `${n} indicateurs d’évolution sont choisis`),
      none: 'Aucun indicateur n’est choisi',
      success: (n: number) =>
        plural('fr', n, 'Un indicateur est une barre à franchir', `${n} indicateurs sont des barres à franchir`),
      detail: (names: string) => names,
      nothing: 'Il n’y en a pas encore.',
      reasonNone:
        'Dites ce que vous regarderez bouger, avant la première inscription : ensuite, il est trop tard pour mesurer le départ.',
      reasonSuccess: (name: string) =>
        `« ${name} » mesure un succès. Une barre fait taire les surprises : suivez ce qui bouge, dans un sens ou dans l’autre.`,
    },
    avoid: {
      ready: (n: number) => plural('fr', n, 'Une chose à éviter est posée', `${n} choses à éviter sont posées`),
      missing: 'Rien n’est dit de ce qu’il faut éviter',
      none: 'La liste est vide.',
      reason: 'Ce que le groupe veut éviter à tout prix fait les meilleurs articles d’une charte.',
    },
    waves: {
      ready: 'La même chose est mesurée avant et après',
      missing: 'On ne saura pas ce qui a changé',
      detail: (n: number) => plural('fr', n, `${n} vague d’enquête prévue`, `${n} vagues d’enquête prévues`),
      before: 'Aucune enquête avant les usages : sans point de départ, l’arrivée ne dit rien.',
      after: 'Aucune enquête après les usages : le départ aura été mesuré pour rien.',
    },
  },
  en: {
    objective: {
      ready: 'One main objective, only one',
      missing: 'The main objective is not written',
      none: 'Nothing is written yet.',
      reason:
        'One sentence, only one: what the pilot is to learn or change. The day paths part, it is the one that decides.',
    },
    few: {
      ready: (n: number) =>
        n === 0
          ? 'No secondary objective: nothing competes with the first'
          : plural(
              'en',
              n,
              `${n} secondary objective, behind the first`,
              `${n} secondary objectives, behind the first`,
            ),
      many: (n: number) => `${n} secondary objectives: that is a lot`,
      reason: (limit: number) =>
        `Beyond ${limit}, each partner follows its own. Keep those you could give up out loud.`,
    },
    indicators: {
      ready: (n: number) =>
        plural('en', n, 'One indicator of evolution is chosen', `${n} indicators of evolution are chosen`),
      none: 'No indicator is chosen',
      success: (n: number) => plural('en', n, 'One indicator is a bar to clear', `${n} indicators are bars to clear`),
      detail: (names: string) => names,
      nothing: 'There is none yet.',
      reasonNone:
        'Say what you will watch move before the first enrolment: afterwards it is too late to measure the start.',
      reasonSuccess: (name: string) =>
        `“${name}” measures success. A bar silences surprises: follow what moves, one way or the other.`,
    },
    avoid: {
      ready: (n: number) => plural('en', n, 'One thing to avoid is set down', `${n} things to avoid are set down`),
      missing: 'Nothing is said of what to avoid',
      none: 'The list is empty.',
      reason: 'What the group wants to avoid at all costs makes the best articles of a charter.',
    },
    waves: {
      ready: 'The same thing is measured before and after',
      missing: 'Nobody will know what changed',
      detail: (n: number) => plural('en', n, `${n} survey wave planned`, `${n} survey waves planned`),
      before: 'No survey before use: without a starting point, the end tells nothing.',
      after: 'No survey after use: the start will have been measured for nothing.',
    },
  },
});
