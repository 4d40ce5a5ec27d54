import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    recurring: {
      ready: 'Les usages reviennent assez souvent',
      none: 'Aucun service n’est décrit',
      missing: (n: number) =>
        plural(
          'fr',
          n,
          'Un usage ne revient pas assez, ou on ne le sait pas',
          `${n} usages ne reviennent pas assez, ou on ne le sait pas`,
        ),
      detail: (days: number) => `${days} jours d’usage`,
      noDays: 'La durée des usages n’est pas fixée.',
      noService: 'Dites ce que les testeurs pourront faire de leurs données.',
      unsaid: (service: string) =>
        `${service} : dites tous les combien de jours il sert. Un usage qui n’arrive qu’une fois ne fait revenir personne.`,
      rare: (service: string, every: number, times: number, limit: number) =>
        `${service} : utile tous les ${every} jours, il servira ${times} fois pendant l’expérimentation. Il en faut ${limit} pour parler d’habitude.`,
    },
    silent: {
      ready: 'Le silence d’un testeur veut dire quelque chose',
      missing: (n: number) =>
        plural('fr', n, 'Un usage normal passera pour un départ', `${n} usages normaux passeront pour des départs`),
      detail: (days: number) => `Compté parti après ${days} jours sans usage`,
      reason: (service: string, every: number, days: number) =>
        `${service} sert tous les ${every} jours, mais une personne est comptée partie après ${days}. Rapprochez les deux.`,
    },
    builders: {
      ready: 'On sait qui construit chaque service',
      missing: (n: number) =>
        plural('fr', n, 'Un service n’a pas de fabricant', `${n} services n’ont pas de fabricant`),
      detail: (names: string) => names,
      reason: (service: string) =>
        `${service} : qui le fait ou l’adapte ? De zéro, à partir d’un existant, par un marché public ?`,
    },
    paid: {
      ready: 'Ce qui reste à construire est budgété',
      missing: (n: number) =>
        plural('fr', n, 'Un service promis n’est payé par personne', `${n} services promis ne sont payés par personne`),
      detail: (n: number) => plural('fr', n, `${n} service à construire`, `${n} services à construire`),
      reason: (service: string) =>
        `${service} reste à construire et aucun chantier de services ou de technique n’a de budget. Retirez-le, ou trouvez qui paie.`,
    },
  },
  en: {
    recurring: {
      ready: 'Uses come back often enough',
      none: 'No service is described',
      missing: (n: number) =>
        plural(
          'en',
          n,
          'One use does not come back enough, or nobody knows',
          `${n} uses do not come back enough, or nobody knows`,
        ),
      detail: (days: number) => `${days} days of use`,
      noDays: 'The days of use are not set.',
      noService: 'Say what testers will be able to do with their data.',
      unsaid: (service: string) =>
        `${service}: say every how many days it serves. A use that happens once brings nobody back.`,
      rare: (service: string, every: number, times: number, limit: number) =>
        `${service}: useful every ${every} days, it will serve ${times} ${times === 1 ? 'time' : 'times'} during the pilot. It takes ${limit} to speak of a habit.`,
    },
    silent: {
      ready: 'A tester’s silence means something',
      missing: (n: number) =>
        plural('en', n, 'A normal use will pass for a departure', `${n} normal uses will pass for departures`),
      detail: (days: number) => `Counted as gone after ${days} days without use`,
      reason: (service: string, every: number, days: number) =>
        `${service} serves every ${every} days, yet a person counts as gone after ${days}. Bring the two together.`,
    },
    builders: {
      ready: 'Who builds each service is known',
      missing: (n: number) => plural('en', n, 'One service has no maker', `${n} services have no maker`),
      detail: (names: string) => names,
      reason: (service: string) =>
        `${service}: who makes or adapts it? From scratch, from something existing, by public tender?`,
    },
    paid: {
      ready: 'What is left to build is budgeted',
      missing: (n: number) =>
        plural('en', n, 'One promised service is paid for by nobody', `${n} promised services are paid for by nobody`),
      detail: (n: number) => plural('en', n, `${n} service to build`, `${n} services to build`),
      reason: (service: string) =>
        `${service} is still to be built and no package of services or technology has a budget. Remove it, or find who pays.`,
    },
  },
});
