import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    fullTime: {
      ready: 'Une personne à temps plein, au moins, porte le projet',
      missing: 'Il n’y a pas un temps plein pour porter le projet',
      detail: (share: string) => `${share} équivalent temps plein nommé`,
      reason: (share: string, limit: string, unnamed: string) =>
        `${share} équivalent temps plein avec un nom, il en faut ${limit}.${unnamed}`,
      unnamed: (share: string) => ` ${share} de plus attendent quelqu’un.`,
    },
    team: {
      ready: 'Chaque rôle a un nom',
      none: 'L’équipe n’est pas décrite',
      missing: (n: number) => plural('fr', n, 'Un rôle attend quelqu’un', `${n} rôles attendent quelqu’un`),
      detail: (n: number) => plural('fr', n, `${n} rôle`, `${n} rôles`),
      reasonNone: 'Coordination, technique, animation du panel, recherche, une voix haut placée : dites ce qui manque.',
      reason: (role: string) => `${role} : personne pour le moment.`,
    },
    associations: {
      ready: (n: number) => plural('fr', n, 'Une association est à la table', `${n} associations sont à la table`),
      missing: 'Aucune association n’est à la table',
      detail: (names: string) => names,
      none: 'Personne ne parle encore au nom des habitants.',
      reason: (waiting: string) =>
        `Consommateurs, locataires, usagers : invitez-en une avant que tout soit décidé.${waiting ? ` À relancer : ${waiting}.` : ''}`,
    },
    research: {
      ready: 'La recherche suit l’expérimentation',
      missing: 'Personne n’observe l’expérimentation',
      detail: (names: string) => names || 'Aucun laboratoire, aucune équipe d’étude.',
      reason: 'Sans quelqu’un dont c’est le métier de regarder, vous saurez ce qui a marché, pas pourquoi.',
    },
    pitch: {
      ready: 'L’argumentaire éclair tient en une minute',
      long: 'L’argumentaire éclair est trop long',
      missing: 'L’argumentaire éclair n’est pas écrit',
      detail: (words: number) => `${words} mots`,
      none: 'Rien n’est encore écrit.',
      reason:
        'Trois phrases que votre voisin comprend, deux exemples qui donnent envie. Sinon la presse écrira les siennes.',
      reasonLong: (words: number) => `${words} mots ne se disent pas en une minute : restez sous 160.`,
    },
    faq: {
      ready: 'Les questions attendues ont leur réponse',
      missing: 'La liste de réponses est trop courte',
      detail: (n: number) => plural('fr', n, `${n} question`, `${n} questions`),
      reason: (limit: number) =>
        `Écrivez-en ${limit} au moins, pour les testeurs et pour les partenaires. La première : qui voit quoi ?`,
    },
    documentation: {
      ready: 'On sait qui écrit quoi, au fur et à mesure',
      none: 'Personne n’est chargé d’écrire ce qui se passe',
      missing: (n: number) =>
        plural('fr', n, 'Un écrit n’a pas de responsable', `${n} écrits n’ont pas de responsable`),
      detail: (n: number) => plural('fr', n, `${n} écrit prévu`, `${n} écrits prévus`),
      reasonNone: 'Étapes, ratés, fiches des données : un autre territoire n’aura pas à tout réapprendre.',
      reason: (what: string) => `${what} : qui l’écrit ?`,
    },
    cost: {
      ready: 'Chaque chantier est chiffré',
      none: 'Aucun chantier n’est décrit',
      missing: (n: number) => plural('fr', n, 'Un chantier est à chiffrer', `${n} chantiers sont à chiffrer`),
      detail: (total: string) => `Total ${total}`,
      reasonNone:
        'Découpez le travail : tour de table, droit, technique, données, recrutement, animation, recherche, services.',
      zero: (name: string) => `${name} : aucun budget.`,
      days: (name: string) => `${name} : les dates ne tiennent pas.`,
      sum: (name: string, lines: string, total: string) =>
        `${name} : les lignes font ${lines}, le budget dit ${total}.`,
    },
    funding: {
      ready: 'Le budget est financé',
      none: 'Le financement ne se calcule pas encore',
      missing: (rest: string) => `${rest} pas encore promis par écrit`,
      detail: (secured: string, total: string) => `${secured} promis par écrit sur ${total}`,
      reasonNone: 'Chiffrez d’abord les chantiers.',
      reason: (secured: string, total: string, hoped: string) =>
        `${secured} promis par écrit, pour ${total}.${hoped ? ` ${hoped} de plus sont espérés.` : ''} Proposez plusieurs façons d’entrer.`,
    },
  },
  en: {
    fullTime: {
      ready: 'At least one person full time carries the project',
      missing: 'There is no full-time person to carry the project',
      detail: (share: string) => `${share} full-time equivalent with a name`,
      reason: (share: string, limit: string, unnamed: string) =>
        `${share} full-time equivalent with a name, it takes ${limit}.${unnamed}`,
      unnamed: (share: string) => ` ${share} more wait for somebody.`,
    },
    team: {
      ready: 'Each role has a name',
      none: 'The team is not described',
      missing: (n: number) => plural('en', n, 'One role waits for somebody', `${n} roles wait for somebody`),
      detail: (n: number) => plural('en', n, `${n} role`, `${n} roles`),
      reasonNone: 'Coordination, technology, care of the panel, research, a voice high up: say what is missing.',
      reason: (role: string) => `${role}: nobody for now.`,
    },
    associations: {
      ready: (n: number) => plural('en', n, 'One association is at the table', `${n} associations are at the table`),
      missing: 'No association is at the table',
      detail: (names: string) => names,
      none: 'Nobody speaks for inhabitants yet.',
      reason: (waiting: string) =>
        `Consumers, tenants, service users: invite one before everything is decided.${waiting ? ` To call again: ${waiting}.` : ''}`,
    },
    research: {
      ready: 'Research follows the pilot',
      missing: 'Nobody observes the pilot',
      detail: (names: string) => names || 'No lab, no study team.',
      reason: 'Without somebody whose job is to look, you will know what worked, not why.',
    },
    pitch: {
      ready: 'The lightning pitch holds in a minute',
      long: 'The lightning pitch is too long',
      missing: 'The lightning pitch is not written',
      detail: (words: number) => `${words} words`,
      none: 'Nothing is written yet.',
      reason:
        'Three sentences your neighbour understands, two examples that make people want it. Else the press will write its own.',
      reasonLong: (words: number) => `${words} words cannot be said in a minute: stay under 160.`,
    },
    faq: {
      ready: 'Expected questions have their answer',
      missing: 'The list of answers is too short',
      detail: (n: number) => plural('en', n, `${n} question`, `${n} questions`),
      reason: (limit: number) => `Write at least ${limit}, for testers and for partners. The first: who sees what?`,
    },
    documentation: {
      ready: 'Who writes what, as it happens, is known',
      none: 'Nobody is asked to write down what happens',
      missing: (n: number) => plural('en', n, 'One record has no owner', `${n} records have no owner`),
      detail: (n: number) => plural('en', n, `${n} record planned`, `${n} records planned`),
      reasonNone: 'Steps, flops, descriptions of data: another territory need not learn it all again.',
      reason: (what: string) => `${what}: who writes it?`,
    },
    cost: {
      ready: 'Each work package is costed',
      none: 'No work package is described',
      missing: (n: number) => plural('en', n, 'One package is to be costed', `${n} packages are to be costed`),
      detail: (total: string) => `Total ${total}`,
      reasonNone: 'Cut up the work: partnership, law, technology, data, recruitment, facilitation, research, services.',
      zero: (name: string) => `${name}: no budget.`,
      days: (name: string) => `${name}: its dates do not hold.`,
      sum: (name: string, lines: string, total: string) =>
        `${name}: its lines make ${lines}, its budget says ${total}.`,
    },
    funding: {
      ready: 'The budget is funded',
      none: 'Funding cannot be worked out yet',
      missing: (rest: string) => `${rest} not yet promised in writing`,
      detail: (secured: string, total: string) => `${secured} promised in writing of ${total}`,
      reasonNone: 'Cost the work packages first.',
      reason: (secured: string, total: string, hoped: string) =>
        `${secured} promised in writing, for ${total}.${hoped ? ` ${hoped} more are hoped for.` : ''} Offer several ways in.`,
    },
  },
});
