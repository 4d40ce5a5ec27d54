import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

/** What the workshops said, above the lead's own words. */
export const messages = defineMessages({
  fr: {
    title: 'Ce que les ateliers ont dit',
    lead: 'Repris des ateliers clos, tel quel : plus personne ne peut le changer.',
    none: 'Aucun atelier clos n’a encore répondu aux trois questions.',
    noneHere: 'Rien.',
    workshops: 'Voir les ateliers',
    kinds: { learn: 'Apprendre, réussir, prouver', need: 'Pour dire oui', avoid: 'À éviter à tout prix' },
    points: (n: number) => `${n} ${plural('fr', n, 'voix', 'voix')}`,
  },
  en: {
    title: 'What the workshops said',
    lead: 'Taken from closed workshops, as it is: nobody can change it any more.',
    none: 'No closed workshop has answered the three questions yet.',
    noneHere: 'Nothing.',
    workshops: 'See the workshops',
    kinds: { learn: 'Learn, achieve, prove', need: 'In order to say yes', avoid: 'To be avoided at all costs' },
    points: (n: number) => `${n} ${plural('en', n, 'vote', 'votes')}`,
  },
});
