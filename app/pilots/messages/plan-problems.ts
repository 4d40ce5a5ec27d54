import { defineMessages } from '~/platform/i18n/messages.ts';

const orAbsent = (near: string | undefined, absent: string): string =>
  near ? ` : vouliez-vous écrire « ${near} » ?` : ` : ${absent}`;
const orNowhere = (near: string | undefined, absent: string): string =>
  near ? `: did you mean "${near}"?` : `: ${absent}`;

/** What check:pilots says of mistakes in partners, packages, milestones, surveys and indicators. */
export const planProblemMessages = defineMessages({
  fr: {
    holderBothComeAndComing: (key: string) => `« ${key} » est déjà dans holders : retirez-le de comingHolders.`,
    holderHasCome: (key: string) =>
      `Le connecteur de « ${key} » existe maintenant ici. Rien ne lui est demandé tant qu'il est dans comingHolders : pour s'y brancher, déplacez-le vers holders.`,
    datesOutOfOrder: (start: string, end: string) => `La fin (${end}) ne peut pas venir avant le début (${start}).`,
    endsWithMoreThanPlaces: (endWith: number, size: number) =>
      `On ne peut pas finir avec ${endWith} personnes quand le panel a ${size} places.`,
    linesDoNotAddUp: (total: number, budget: number) =>
      `Les lignes font ${total} euros, le budget en annonce ${budget}.`,
    unknownPackage: (key: string, near: string | undefined) =>
      `Chantier inconnu « ${key} »${orAbsent(near, "il n'est pas dans packages.")}`,
    unknownMilestone: (key: string, near: string | undefined) =>
      `Jalon inconnu « ${key} »${orAbsent(near, 'aucun jalon ne porte cette clé (key).')}`,
    milestonesInCircle: (key: string) => `Ce jalon attend « ${key} », qui l'attend aussi : coupez le cercle.`,
    comesBeforeWhatItAwaits: (on: string, key: string, awaited: string) =>
      `Ce jalon (${on}) vient avant « ${key} » (${awaited}), qu'il attend.`,
    unknownPanel: (key: string, near: string | undefined) =>
      `Panel inconnu « ${key} »${orAbsent(near, "il n'est pas dans panels.")}`,
    unknownSurvey: (key: string, near: string | undefined) =>
      `Enquête inconnue « ${key} »${orAbsent(near, "elle n'est pas dans surveys.")}`,
    eventOfAnother: 'Seule une vague « event » attend un évènement : changez wave, ou retirez event.',
    unknownActivity: (kind: string, near: string | undefined) =>
      `Activité inconnue « ${kind} »${orAbsent(near, "elle n'est pas dans activities.")}`,
    unknownResult: (key: string, near: string | undefined) =>
      `Résultat inconnu « ${key} »${orAbsent(near, "ce service n'en a pas de ce nom dans results.")}`,
    unknownObjective: (place: number, count: number) => `Il n'y a pas d'objectif n° ${place} : la liste en a ${count}.`,
    questionOrScore: 'Une enquête donne ici une question (question) ou un score d’étude (score), un seul des deux.',
    notItsSource: (part: string, source: string, from: string) =>
      `« ${part} » est pour un indicateur tiré de « ${source} », et celui-ci est tiré de « ${from} ».`,
  },
  en: {
    holderBothComeAndComing: (key: string) => `"${key}" is in holders already: take it out of comingHolders.`,
    holderHasCome: (key: string) =>
      `The connector of "${key}" now exists here. Nothing is asked of it while it is in comingHolders: to connect to it, move it to holders.`,
    datesOutOfOrder: (start: string, end: string) => `The end (${end}) cannot come before the start (${start}).`,
    endsWithMoreThanPlaces: (endWith: number, size: number) =>
      `A panel of ${size} places cannot end with ${endWith} people.`,
    linesDoNotAddUp: (total: number, budget: number) => `The lines make ${total} euros, and the budget says ${budget}.`,
    unknownPackage: (key: string, near: string | undefined) =>
      `Unknown work package "${key}"${orNowhere(near, 'it is not in packages.')}`,
    unknownMilestone: (key: string, near: string | undefined) =>
      `Unknown milestone "${key}"${orNowhere(near, 'no milestone has that key.')}`,
    milestonesInCircle: (key: string) => `This milestone waits for "${key}", which waits for it: break the circle.`,
    comesBeforeWhatItAwaits: (on: string, key: string, awaited: string) =>
      `This milestone (${on}) comes before "${key}" (${awaited}), for which it waits.`,
    unknownPanel: (key: string, near: string | undefined) =>
      `Unknown panel "${key}"${orNowhere(near, 'it is not in panels.')}`,
    unknownSurvey: (key: string, near: string | undefined) =>
      `Unknown survey "${key}"${orNowhere(near, 'it is not in surveys.')}`,
    eventOfAnother: 'Only an "event" wave waits for an event: change wave, or take event out.',
    unknownActivity: (kind: string, near: string | undefined) =>
      `Unknown activity "${kind}"${orNowhere(near, 'it is not in activities.')}`,
    unknownResult: (key: string, near: string | undefined) =>
      `Unknown result "${key}"${orNowhere(near, 'this service has none of that name in results.')}`,
    unknownObjective: (place: number, count: number) => `There is no objective ${place}: the list has ${count}.`,
    questionOrScore: 'A survey gives a question here, or the score of a study: one of the two.',
    notItsSource: (part: string, source: string, from: string) =>
      `"${part}" is for an indicator taken from "${source}", and this one is taken from "${from}".`,
  },
});
