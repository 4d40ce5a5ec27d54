import { formatDate, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

/** The page of the holders: who was met, who is still only a name. */
export const messages = defineMessages({
  fr: {
    title: 'Qui détient les données',
    finding: (met: number, all: number) =>
      met === 0
        ? `Aucun des ${all} détenteurs de la carte n’a encore été rencontré.`
        : `${plural('fr', met, `${met} rencontré`, `${met} rencontrés`)} sur ${all} : les autres ne sont encore que des noms.`,
    allMet: (all: number) =>
      plural(
        'fr',
        all,
        'Le détenteur de la carte a été rencontré.',
        `Les ${all} détenteurs de la carte ont été rencontrés.`,
      ),
    none: 'La carte ne nomme encore aucun détenteur.',
    noneText: 'Ils viennent des feuilles de données, remplies en atelier ou importées.',
    cards: (n: number) => plural('fr', n, `${n} fiche`, `${n} fiches`),
    of: (name: string) => `de ${name}`,
    came: 'Venu à un atelier',
    met: (day: string, by: string) => `Rencontré le ${formatDate('fr', day)}${by ? `, noté par ${by}` : ''}`,
    notMet: 'Pas encore rencontré',
    say: 'Noter une rencontre',
    sayWith: (name: string) => `avec ${name}`,
    on: 'Rencontré le',
    save: 'Noter',
    erase: 'Effacer la rencontre',
    future: 'Choisissez un jour passé, ou aujourd’hui. Rien n’a été changé.',
    saved: (name: string) => `C’est noté pour ${name}.`,
    erased: (name: string) => `La rencontre avec ${name} est effacée.`,
  },
  en: {
    title: 'Who holds the data',
    finding: (met: number, all: number) =>
      met === 0
        ? `None of the ${all} holders of the map has been met yet.`
        : `${met} of ${all} met: the others are only names so far.`,
    allMet: (all: number) =>
      plural('en', all, 'The holder of the map has been met.', `All ${all} holders of the map have been met.`),
    none: 'The map names no holder yet.',
    noneText: 'They come from the data sheets, filled in at a workshop or imported.',
    cards: (n: number) => plural('en', n, `${n} card`, `${n} cards`),
    of: (name: string) => `of ${name}`,
    came: 'Came to a workshop',
    met: (day: string, by: string) => `Met on ${formatDate('en', day)}${by ? `, noted by ${by}` : ''}`,
    notMet: 'Not met yet',
    say: 'Note a meeting',
    sayWith: (name: string) => `with ${name}`,
    on: 'Met on',
    save: 'Note it',
    erase: 'Erase the meeting',
    future: 'Choose a day that is past, or today. Nothing was changed.',
    saved: (name: string) => `Noted for ${name}.`,
    erased: (name: string) => `The meeting with ${name} is erased.`,
  },
});
