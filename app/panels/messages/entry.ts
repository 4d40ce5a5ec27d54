import { defineMessages } from '~/platform/i18n/messages.ts';

/** The door of a panel: its questions, and what someone is told who cannot take part. */
export const messages = defineMessages({
  fr: {
    title: 'D’abord, quelques questions',
    why: 'Elles disent si ce panel est fait pour vous, et l’aident à être varié. Vos réponses ne sont pas gardées ; si vous venez, seul votre groupe l’est.',
    answer: 'Il manque une réponse. Les autres sont gardées.',
    several: 'Plusieurs réponses, ou aucune.',
    between: (min: number, max: number) => `Un nombre de ${min} à ${max}.`,
    next: 'Continuer',
    refused: 'Ce panel n’est pas fait pour vous cette fois',
    refusedKept: 'Rien n’est gardé de vos réponses, et votre lien peut encore servir à quelqu’un d’autre.',
    instead: 'Ce que vous pouvez faire',
    again: 'Je me suis trompé·e, je reprends',
    write: (name: string) => `Écrire à ${name}`,
    eligible: 'Ce panel est fait pour vous',
    byLot: (on: string) =>
      `Les places seront tirées au sort après le ${on} : vous ne prenez pas encore une place, vous en demandez une.`,
    full: 'Toutes les places sont prises pour l’instant : vous serez sur la liste d’attente.',
    ask: 'Je demande une place',
  },
  en: {
    title: 'A few questions first',
    why: 'They tell whether this panel is meant for you, and help it be varied. Your answers are not kept; if you come, only your group is.',
    answer: 'An answer is missing. The others are kept.',
    several: 'Several answers, or none.',
    between: (min: number, max: number) => `A number from ${min} to ${max}.`,
    next: 'Continue',
    refused: 'This panel is not meant for you this time',
    refusedKept: 'Nothing of your answers is kept, and your link can still be used by someone else.',
    instead: 'What you can do',
    again: 'I made a mistake, I start again',
    write: (name: string) => `Write to ${name}`,
    eligible: 'This panel is meant for you',
    byLot: (on: string) =>
      `Seats will be drawn by lot after ${on}: you are not taking a seat yet, you are asking for one.`,
    full: 'All seats are taken for now: you will be on the waiting list.',
    ask: 'I ask for a seat',
  },
});
