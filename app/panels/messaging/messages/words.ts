import { formatDate, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

const or = (names: readonly string[], word: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;

/** How a message's kind, time and readers are said; used by the team's pages and by the tester's. */
export const messageWords = defineMessages({
  fr: {
    kinds: { reminder: 'rappel', survey: 'enquête', news: 'nouvelles', workshop: 'atelier' },
    statuses: {
      'not-consented': 'qui n’ont pas répondu aux questions',
      'not-connected': 'qui n’ont pas relié leurs données',
      'not-activated': 'qui n’ont pas encore commencé',
      active: 'actives',
      inactive: 'inactives',
      'dropped-out': 'sorties',
      completed: 'allées au bout',
    },
    everyone: 'toutes les personnes inscrites',
    people: (statuses: readonly string[]) => `les personnes ${or(statuses, 'ou')}`,
    panels: (who: string, panels: readonly string[]) => `${who}, dans ${or(panels, 'et')}`,
    tier: (who: string, tier: string) => `${who}, groupe « ${tier} »`,
    once: (day: string, time: string) => `le ${formatDate('fr', day)} à ${time}`,
    events: {
      enrolment: (days: number) => (days === 0 ? 'le jour de l’inscription' : `${count(days)} après l’inscription`),
      activation: (days: number) => (days === 0 ? 'le jour du premier usage' : `${count(days)} après le premier usage`),
      'last-activity': (days: number) =>
        days === 0 ? 'le jour du dernier usage' : `${count(days)} après le dernier usage`,
    },
    after: (event: string, time: string) => `${event}, à ${time}`,
    again: (when: string, days: number) => `${when}, puis tous les ${days} jours`,
    weekdays: {
      ...{ monday: 'le lundi', tuesday: 'le mardi', wednesday: 'le mercredi', thursday: 'le jeudi' },
      ...{ friday: 'le vendredi', saturday: 'le samedi', sunday: 'le dimanche' },
    },
    weekly: (weekday: string, time: string, from: string, until: string) =>
      `${weekday} à ${time}, du ${formatDate('fr', from)} au ${formatDate('fr', until)}`,
    now: 'une seule fois, tout de suite',
    noDate: 'sans date',
    asks: 'demande quelque chose',
    holds: {
      quiet: 'c’était une heure de silence',
      capped: 'le plafond de messages était atteint',
      cooldown: 'une demande venait d’être faite',
      'opted-out': 'la personne a choisi de ne plus en recevoir',
      enough: 'ce message lui a été envoyé assez de fois',
      late: 'il était trop tard',
      'mail-failed': 'le courrier n’est pas parti ; un autre essai suit',
      'no-address': 'il n’y a plus d’adresse',
    },
    outcomes: {
      claimed: 'en train de partir',
      sent: 'parti',
      'to-call': 'à dire de vive voix',
      called: 'dit de vive voix',
      waiting: 'attend',
      'given-up': 'pas envoyé',
      interrupted: 'interrompu : on ne sait pas s’il est parti',
    },
  },
  en: {
    kinds: { reminder: 'reminder', survey: 'survey', news: 'news', workshop: 'workshop' },
    statuses: {
      'not-consented': 'who have not answered the questions',
      'not-connected': 'who have not connected their data',
      'not-activated': 'who have not begun yet',
      active: 'who are active',
      inactive: 'who are inactive',
      'dropped-out': 'who dropped out',
      completed: 'who went all the way',
    },
    everyone: 'everyone enrolled',
    people: (statuses: readonly string[]) => `people ${or(statuses, 'or')}`,
    panels: (who: string, panels: readonly string[]) => `${who}, in ${or(panels, 'and')}`,
    tier: (who: string, tier: string) => `${who}, group "${tier}"`,
    once: (day: string, time: string) => `on ${formatDate('en', day)} at ${time}`,
    events: {
      enrolment: (days: number) => (days === 0 ? 'the day of enrolment' : `${countEn(days)} after enrolment`),
      activation: (days: number) => (days === 0 ? 'the day of first use' : `${countEn(days)} after first use`),
      'last-activity': (days: number) => (days === 0 ? 'the day of last use' : `${countEn(days)} after last use`),
    },
    after: (event: string, time: string) => `${event}, at ${time}`,
    again: (when: string, days: number) => `${when}, then every ${days} days`,
    weekdays: {
      ...{ monday: 'Mondays', tuesday: 'Tuesdays', wednesday: 'Wednesdays', thursday: 'Thursdays' },
      ...{ friday: 'Fridays', saturday: 'Saturdays', sunday: 'Sundays' },
    },
    weekly: (weekday: string, time: string, from: string, until: string) =>
      `${weekday} at ${time}, ${formatDate('en', from)} to ${formatDate('en', until)}`,
    now: 'once, now',
    noDate: 'no date',
    asks: 'asks something',
    holds: {
      quiet: 'it was a quiet hour',
      capped: 'the cap on messages was reached',
      cooldown: 'something had just been asked',
      'opted-out': 'the person chose to receive no more',
      enough: 'this message was sent to them enough times',
      late: 'it was too late',
      'mail-failed': 'the mail did not leave; another try follows',
      'no-address': 'there is no address any more',
    },
    outcomes: {
      claimed: 'leaving now',
      sent: 'sent',
      'to-call': 'to be said in person',
      called: 'said in person',
      waiting: 'waiting',
      'given-up': 'not sent',
      interrupted: 'cut off: nobody knows whether it left',
    },
  },
});

function count(days: number): string {
  return `${days} ${plural('fr', days, 'jour', 'jours')}`;
}
function countEn(days: number): string {
  return `${days} ${plural('en', days, 'day', 'days')}`;
}
