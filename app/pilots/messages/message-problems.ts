import { defineMessages } from '~/platform/i18n/messages.ts';

const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');

/** What check:pilots says of mistakes in messages to testers. */
export const messageProblemMessages = defineMessages({
  fr: {
    oneSchedule: (given: readonly string[]) =>
      given.length === 0
        ? "Ce message n'a pas de date : donnez-lui once, after ou weekly."
        : `Un message n'a qu'un calendrier : gardez une seule de ces clés, ${given.join(', ')}.`,
    unknownPlaceholder: (name: string, near: string | undefined, known: readonly string[]) =>
      `Rien ne remplace {${name}}${near ? ` : vouliez-vous écrire {${near}} ?` : ` : on peut écrire ${braced(known)}.`}`,
    unknownTier: (key: string, near: string | undefined) =>
      `Groupe inconnu « ${key} »${near ? ` : vouliez-vous écrire « ${near} » ?` : ' : aucun panel ne l’a dans tiers.'}`,
    subjectOnOneLine: 'Un objet de message tient sur une ligne.',
    capsOutOfOrder: (in7: number, in30: number) =>
      `Au plus ${in30} messages en 30 jours, mais ${in7} en 7 jours : le premier nombre doit être au moins égal au second.`,
  },
  en: {
    oneSchedule: (given: readonly string[]) =>
      given.length === 0
        ? 'This message has no date: give it once, after or weekly.'
        : `A message has one schedule: keep only one of these keys, ${given.join(', ')}.`,
    unknownPlaceholder: (name: string, near: string | undefined, known: readonly string[]) =>
      `Nothing fills in {${name}}${near ? `: did you mean {${near}}?` : `: you may write ${braced(known)}.`}`,
    unknownTier: (key: string, near: string | undefined) =>
      `Unknown tier "${key}"${near ? `: did you mean "${near}"?` : ': no panel has it in tiers.'}`,
    subjectOnOneLine: 'The subject of a message fits on one line.',
    capsOutOfOrder: (in7: number, in30: number) =>
      `At most ${in30} messages in 30 days, but ${in7} in 7 days: the first must be at least the second.`,
  },
});
