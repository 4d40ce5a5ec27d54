import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

/** The closed lists of a message to testers. */
export const messageChoices = defineMessages({
  fr: {
    kinds: {
      reminder: 'Rappel',
      survey: 'Invitation à une enquête',
      news: 'Nouvelles',
      workshop: 'Invitation à un atelier',
    },
    statuses: {
      'not-consented': 'N’ont pas répondu aux questions',
      'not-connected': 'N’ont pas relié leurs données',
      'not-activated': 'N’ont pas encore commencé',
      active: 'Actives',
      inactive: 'Inactives',
      'dropped-out': 'Sorties',
      completed: 'Allées au bout',
    },
    ways: { once: 'Un jour donné', after: 'Tant de jours après quelque chose', weekly: 'Chaque semaine' },
    events: { enrolment: 'l’inscription', activation: 'le premier usage', 'last-activity': 'le dernier usage' },
    after: (event: string, days: number) => `${days} ${plural('fr', days, 'jour', 'jours')} après ${event}`,
    weekdays: {
      ...{ monday: 'Le lundi', tuesday: 'Le mardi', wednesday: 'Le mercredi', thursday: 'Le jeudi' },
      ...{ friday: 'Le vendredi', saturday: 'Le samedi', sunday: 'Le dimanche' },
    },
  },
  en: {
    kinds: { reminder: 'Reminder', survey: 'Survey invitation', news: 'News', workshop: 'Workshop invitation' },
    statuses: {
      'not-consented': 'Have not answered the questions',
      'not-connected': 'Have not connected their data',
      'not-activated': 'Have not begun yet',
      active: 'Active',
      inactive: 'Inactive',
      'dropped-out': 'Dropped out',
      completed: 'Went all the way',
    },
    ways: { once: 'On a day', after: 'So many days after something', weekly: 'Every week' },
    events: { enrolment: 'enrolment', activation: 'first use', 'last-activity': 'last use' },
    after: (event: string, days: number) => `${days} ${plural('en', days, 'day', 'days')} after ${event}`,
    weekdays: {
      ...{ monday: 'Mondays', tuesday: 'Tuesdays', wednesday: 'Wednesdays', thursday: 'Thursdays' },
      ...{ friday: 'Fridays', saturday: 'Saturdays', sunday: 'Sundays' },
    },
  },
});
