import { defineMessages } from '~/platform/i18n/messages.ts';
import { DETAILS, type Detail } from './personal-details.ts';

/** Keys of details, parted by blanks, as words in a row. */
function list(details: string, words: Readonly<Record<Detail, string>>, and: string): string {
  const parts = DETAILS.filter((one) => details.split(' ').includes(one)).map((one) => words[one]);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}

const DETAIL_FR: Readonly<Record<Detail, string>> = {
  email: 'une adresse électronique',
  phone: 'un numéro de téléphone',
  address: 'une adresse',
};
const DETAIL_EN: Readonly<Record<Detail, string>> = {
  email: 'an e-mail address',
  phone: 'a phone number',
  address: 'an address',
};

/** The words of what the exchange board refuses. */
export const messages = defineMessages({
  fr: {
    errors: {
      'name-length': (p: { least: number; most: number }) =>
        `Choisissez un nom de ${p.least} à ${p.most} lettres ou chiffres.`,
      'name-real': 'Ce nom ressemble au vôtre. Choisissez-en un qui ne dise pas qui vous êtes.',
      'name-number': 'C’est votre numéro dans l’étude. Choisissez autre chose : les deux ne doivent pas se croiser.',
      'name-taken': 'Quelqu’un porte déjà ce nom ici. Choisissez-en un autre.',
      'no-name': 'Choisissez d’abord un nom pour ce mur.',
      empty: 'Écrivez quelques mots.',
      theme: 'Choisissez un thème de la liste.',
      details: (p: { details: string }) =>
        `On dirait qu’il y a là ${list(p.details, DETAIL_FR, 'et')}. Tout le monde ici le lirait. Rien n’est encore envoyé.`,
      'too-many': (p: { most: number }) =>
        `${p.most} messages en un jour, c’est le maximum. Votre texte est gardé ci-dessous : envoyez-le demain.`,
      'edit-late': (p: { minutes: number }) =>
        `Un message se corrige pendant ${p.minutes} minutes. Celui-ci est plus ancien, ou masqué : vous pouvez l’effacer.`,
      'reason-missing': 'Dites pourquoi ce message est masqué : la personne qui l’a écrit lira cette raison.',
    },
  },
  en: {
    errors: {
      'name-length': (p) => `Choose a name of ${p.least} to ${p.most} letters or figures.`,
      'name-real': 'This name looks like yours. Choose one that does not say who you are.',
      'name-number': 'This is your number in the study. Choose something else: the two must not meet.',
      'name-taken': 'Somebody has this name here already. Choose another one.',
      'no-name': 'First choose a name for this wall.',
      empty: 'Write a few words.',
      theme: 'Choose a theme from the list.',
      details: (p) =>
        `There seems to be ${list(p.details, DETAIL_EN, 'and')} in it. Everyone here would read it. Nothing is sent yet.`,
      'too-many': (p) => `${p.most} messages in a day is the most. Your text is kept below: send it tomorrow.`,
      'edit-late': (p) =>
        `A message can be corrected for ${p.minutes} minutes. This one is older, or hidden: you may delete it.`,
      'reason-missing': 'Say why this message is hidden: whoever wrote it will read the reason.',
    },
  },
});
