import { defineMessages } from '~/platform/i18n/messages.ts';
import type { AdviceView } from '../advice-view.server.ts';
import type { BestSwitch, SwitchTo } from '../best-switches.server.ts';

type Way = { from: string | null; place: string | null };

export const advice = defineMessages({
  fr: {
    headline: (count: number) =>
      count === 0
        ? 'Pas de conseil ce mois-ci'
        : count === 1
          ? 'Un trajet à essayer autrement'
          : 'Un trajet à la fois, au choix',
    lead: (days: number) =>
      `Voici ce qui changerait le plus pour vous, d’après vos ${days} derniers jours et ce que vous avez dit. À prendre ou à laisser.`,
    nothing: (why: NonNullable<AdviceView['nothing']>) =>
      ({
        'no-habit':
          'Aucun trajet ne revient assez souvent dans vos données pour en tirer un conseil. Dites la distance de votre travail, ou laissez venir quelques semaines de trajets.',
        'nothing-fits':
          'Vos trajets habituels ne gagneraient rien à se faire autrement, ou seulement d’une façon que vous n’avez pas cochée. C’est votre choix.',
      })[why],
    commute: (to: SwitchTo) =>
      ({
        bike: 'Aller au travail à vélo, un jour par semaine',
        bus: 'Aller au travail en bus, un jour par semaine',
        train: 'Aller au travail en train, un jour par semaine',
        share: 'Aller au travail à deux dans la voiture, un jour par semaine',
      })[to],
    repeated: (to: SwitchTo, { from, place }: Way) =>
      `${({ bike: 'À vélo', bus: 'En bus', train: 'En train', share: 'À deux' } as const)[to]} entre ${from} et ${place}, une fois sur deux`,
    today: (mode: BestSwitch['to'] | 'car' | 'shared-car', km: string, times: number | null) =>
      `Aujourd’hui : ${({ car: 'en voiture', 'shared-car': 'en voiture partagée', bus: 'en bus' } as Record<string, string>)[mode]}, ${km} l’aller${times === null ? '' : `, ${times} fois en trois mois`}.`,
    saved: (kg: string, eur: string | null) =>
      eur === null ? `${kg} de CO₂e en moins par an` : `${kg} de CO₂e et ${eur} en moins par an`,
    costsMore: (kg: string, eur: string) => `${kg} de CO₂e en moins, ${eur} en plus par an`,
    noPrice: 'Le prix n’est pas dans vos données : il n’est pas compté.',
    fuelOnly: 'En euros, seul le carburant est compté, sans le parking ni l’usure.',
    effort: (effort: BestSwitch['effort'], minutes: string | null, more: string | null) =>
      ({
        little: more === null ? 'Effort : petit.' : `Effort : petit (${more} à chaque trajet).`,
        some: `Effort : moyen (${more} à chaque trajet).`,
        more: `Effort : grand (${more} à chaque trajet).`,
        unknown:
          minutes === null
            ? 'Effort : à vous de voir, la durée n’est pas connue.'
            : `Effort : compter ${minutes} à chaque trajet.`,
      })[effort],
    moreMinutes: (minutes: number) =>
      minutes > 0
        ? `environ ${minutes} min de plus`
        : minutes < 0
          ? `environ ${-minutes} min de moins`
          : 'autant de temps',
    aboutMinutes: (minutes: number) => `environ ${minutes} min`,
    findSomeone: 'Il faut trouver quelqu’un qui fait la même route.',
    others: 'Déjà choisis',
    usual: (to: SwitchTo) =>
      ({
        bike: 'Un trajet habituel, à vélo',
        bus: 'Un trajet habituel, en bus',
        train: 'Un trajet habituel, en train',
        share: 'Un trajet habituel, à deux',
      })[to],
    choose: 'J’essaie',
    chosen: (day: string) => `Choisi le ${day}.`,
    stop: 'J’arrête',
    did: { chosen: 'C’est noté, dans votre espace seulement.', stopped: 'C’est noté : vous arrêtez.' },
    couldDo: 'Ce que vous pourriez faire',
    couldDoUnknown: 'Vous n’avez pas dit ce que vous pourriez faire : tout est proposé.',
    couldDoKnown: 'Seul ce que vous avez coché est proposé.',
    change: 'Changer mes réponses',
    bikeTitle: 'Une aide pour acheter un vélo',
    bikeNone: (model: string) =>
      `Aucune aide à l’achat connue là où vous vivez, d’après ${model}. Une commune peut avoir la sienne : demandez en mairie.`,
    bikeUnknown: 'Ce calcul ne connaît pas encore votre territoire.',
    bikeAid: (title: string, from: string, to: string) =>
      from === to ? `${title} : ${to}` : `${title} : de ${from} à ${to}, selon vos revenus`,
    bikeFor: (price: string) => `Pour un vélo électrique neuf à ${price}.`,
    employer: (amount: string, date: string) =>
      `Votre employeur peut verser jusqu’à ${amount} par an à qui vient à vélo, s’il l’a décidé : c’est le forfait mobilités durables (vérifié en ${date}).`,
    employerLink: 'Le forfait mobilités durables',
    method: 'Comment c’est calculé',
    methodText: {
      car: 'Le CO₂e et l’énergie de votre voiture viennent du modèle public publicodes-voiture.',
      time: 'Les durées sont prises à 10 km/h à vélo et 12 km/h en bus : c’est prudent. La vôtre peut être meilleure.',
      year: 'Une année de travail compte 47 semaines. Un trajet revient s’il est vu au moins quatre fois en trois mois.',
    },
  },
  en: {
    headline: (count) =>
      count === 0
        ? 'No advice this month'
        : count === 1
          ? 'One trip to try another way'
          : 'One trip at a time, as you like',
    lead: (days) =>
      `Here is what would change the most for you, from your last ${days} days and what you said. Take it or leave it.`,
    nothing: (why) =>
      ({
        'no-habit':
          'No trip comes back often enough in your data to draw advice from. Say how far your work is, or let a few weeks of trips come.',
        'nothing-fits':
          'Your usual trips would gain nothing from being made another way, or only in a way that you did not tick. That is your choice.',
      })[why],
    commute: (to) =>
      ({
        bike: 'Going to work by bike, one day a week',
        bus: 'Going to work by bus, one day a week',
        train: 'Going to work by train, one day a week',
        share: 'Going to work two in the car, one day a week',
      })[to],
    repeated: (to, { from, place }) =>
      `${({ bike: 'By bike', bus: 'By bus', train: 'By train', share: 'Two in the car' } as const)[to]} between ${from} and ${place}, one time in two`,
    today: (mode, km, times) =>
      `Today: ${({ car: 'by car', 'shared-car': 'by shared car', bus: 'by bus' } as Record<string, string>)[mode]}, ${km} one way${times === null ? '' : `, ${times} times in three months`}.`,
    saved: (kg, eur) => (eur === null ? `${kg} of CO₂e less a year` : `${kg} of CO₂e and ${eur} less a year`),
    costsMore: (kg, eur) => `${kg} of CO₂e less, ${eur} more a year`,
    noPrice: 'The price is not in your data: it is not counted.',
    fuelOnly: 'In euros, only fuel is counted, without parking or wear.',
    effort: (effort, minutes, more) =>
      ({
        little: more === null ? 'Effort: little.' : `Effort: little (${more} each trip).`,
        some: `Effort: some (${more} each trip).`,
        more: `Effort: more (${more} each trip).`,
        unknown:
          minutes === null ? 'Effort: for you to see, the time is not known.' : `Effort: allow ${minutes} each trip.`,
      })[effort],
    moreMinutes: (minutes) =>
      minutes > 0 ? `about ${minutes} min more` : minutes < 0 ? `about ${-minutes} min less` : 'as much time',
    aboutMinutes: (minutes) => `about ${minutes} min`,
    findSomeone: 'Someone who goes the same way has to be found.',
    others: 'Chosen before',
    usual: (to) =>
      ({
        bike: 'A usual trip, by bike',
        bus: 'A usual trip, by bus',
        train: 'A usual trip, by train',
        share: 'A usual trip, two in the car',
      })[to],
    choose: 'I will try',
    chosen: (day) => `Chosen on ${day}.`,
    stop: 'I stop',
    did: { chosen: 'Noted, in your space only.', stopped: 'Noted: you stop.' },
    couldDo: 'What you could do',
    couldDoUnknown: 'You did not say what you could do: everything is proposed.',
    couldDoKnown: 'Only what you ticked is proposed.',
    change: 'Change my answers',
    bikeTitle: 'A grant for buying a bike',
    bikeNone: (model) =>
      `No grant for buying one is known where you live, by ${model}. A commune may have its own: ask at the town hall.`,
    bikeUnknown: 'This calculation does not know your territory yet.',
    bikeAid: (title, from, to) => (from === to ? `${title}: ${to}` : `${title}: from ${from} to ${to}, by your income`),
    bikeFor: (price) => `For a new electric bike at ${price}.`,
    employer: (amount, date) =>
      `Your employer may pay up to ${amount} a year to those who come by bike, if it so decided: the sustainable mobility package (checked in ${date}).`,
    employerLink: 'The sustainable mobility package',
    method: 'How it is worked out',
    methodText: {
      car: 'The CO₂e and the energy of your car come from the public model publicodes-voiture.',
      time: 'Times are taken at 10 km/h by bike and 12 km/h by bus: that is cautious. Yours may be better.',
      year: 'A year of work counts 47 weeks. A trip comes back if it is seen at least four times in three months.',
    },
  },
});
