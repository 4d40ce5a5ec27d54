import { defineMessages } from '~/platform/i18n/messages.ts';

/** What a group shows of itself: its map, and the register of what went out. */
export const messages = defineMessages({
  fr: {
    map: 'La carte commune',
    lead: 'Les trajets du groupe, additionnés entre quartiers.',
    noVote: 'Le groupe n’a encore rien voté pour cette carte',
    noVoteText: (recipient: string) =>
      `La carte se fait avec les trajets qu’un vote admet, et pas un de plus. Proposez un partage pour « ${recipient} » : il sera débattu, puis voté.`,
    propose: 'Proposer ce partage',
    soon: 'Le vote est passé, la première carte se prépare',
    soonText: (day: string) =>
      `Un mois n’est additionné qu’une fois, quand il est fini. La première carte paraît à partir du ${day}.`,
    why: 'Ce qui permet cette carte',
    vote: (yes: string, no: string, blank: string, members: string) =>
      `Le vote du groupe : ${yes} oui, ${no} non, ${blank} blanc, sur ${members} membres.`,
    board: 'Une décision du conseil.',
    admits: (from: string, until: string) => `Il admet les trajets du ${from} au ${until}.`,
    see: 'Lire la proposition',
    next: (day: string) => `Prochaine carte à partir du ${day}. Une carte parue ne change plus.`,
    me: 'Et mes trajets ?',
    wasIn: 'Vos trajets de ce mois-là ont été lus pour cette carte. Votre journal en garde la trace.',
    wasNotIn: 'Vos trajets de ce mois-là n’ont pas été lus pour cette carte.',
    in: 'Ils compteront dans la prochaine.',
    out: 'Vous restez à l’écart : ils ne compteront pas dans la prochaine.',
    notAgreed: 'Vous ne les mettez pas en commun : ils ne compteront pas dans la prochaine.',
    stayOut: 'Rester à l’écart',
    comeBack: 'Y revenir',
    agree: 'Revoir mon accord',
    journal: 'Mon journal',
    done: {
      out: 'Noté : vos trajets ne compteront plus, dès la prochaine carte. Celles qui sont parues restent.',
      back: 'Noté : vos trajets compteront dans la prochaine carte.',
    },
    problem: 'Ce n’est pas fait',
  },
  en: {
    map: 'The common map',
    lead: 'The group’s trips, added up between neighbourhoods.',
    noVote: 'The group has not voted anything for this map yet',
    noVoteText: (recipient) =>
      `The map is made of the trips that a vote admits, and not one more. Propose a share for “${recipient}”: it will be debated, then voted.`,
    propose: 'Propose this share',
    soon: 'The vote has passed, the first map is on its way',
    soonText: (day) => `A month is added up only once, when it is over. The first map comes from ${day} on.`,
    why: 'What allows this map',
    vote: (yes, no, blank, members) => `The group’s vote: ${yes} yes, ${no} no, ${blank} blank, of ${members} members.`,
    board: 'A decision of the board.',
    admits: (from, until) => `It admits trips from ${from} to ${until}.`,
    see: 'Read the proposal',
    next: (day) => `Next map from ${day} on. A map that is out does not change.`,
    me: 'And my trips?',
    wasIn: 'Your trips of that month were read for this map. Your journal keeps the trace.',
    wasNotIn: 'Your trips of that month were not read for this map.',
    in: 'They will count in the next one.',
    out: 'You stay out: they will not count in the next one.',
    notAgreed: 'You do not pool them: they will not count in the next one.',
    stayOut: 'Stay out',
    comeBack: 'Come back in',
    agree: 'Look at my agreement again',
    journal: 'My journal',
    done: {
      out: 'Noted: your trips no longer count, from the next map on. Those that are out remain.',
      back: 'Noted: your trips will count in the next map.',
    },
    problem: 'Not done',
  },
});
