import { defineMessages } from '~/platform/i18n/messages.ts';

/** Words of the form of a partner and of a member of the team. */
export const partners = defineMessages({
  fr: {
    partners: {
      list: 'Le tour de table',
      lead: 'Qui fait quoi, qui a dit oui, et ce qu’il manque aux autres.',
      add: 'Ajouter un acteur',
      new: 'Nouvel acteur',
      none: 'Personne pour l’instant.',
      fields: {
        name: 'Nom',
        kind: 'Qui c’est',
        role: 'Ce qu’il fait dans l’expérimentation',
        indispensable: 'Indispensable : rien ne commence sans lui',
        commitment: 'Où il en est',
        needs: 'Ce qu’il attend pour dire oui',
        since: 'Depuis le',
        tier: 'À quel titre',
        amountEur: 'Apport en euros',
        secured: 'Promis par écrit',
        inKind: 'Apport en nature',
      },
      hints: {
        commitment: 'Dès qu’il n’est plus « à contacter », la carte des données le note comme rencontré.',
        tier: 'Les quatre places du dossier de partenariat.',
        inKind: 'Du temps, des locaux, des relais.',
      },
      groups: { commitment: 'Son engagement', funding: 'Son apport' },
    },
    team: {
      list: 'L’équipe',
      lead: 'Il faut au moins une personne à temps plein, en tout.',
      add: 'Ajouter quelqu’un',
      new: 'Une personne de l’équipe',
      none: 'Personne pour l’instant.',
      fields: { role: 'Rôle', person: 'Qui', fullTimeShare: 'Équivalent temps plein' },
      hints: {
        person: 'Laissez vide si personne n’est trouvé.',
        fullTimeShare: '1 : à temps plein ; 0,5 : à mi-temps.',
      },
      groups: {},
    },
  },
  en: {
    partners: {
      list: 'Around the table',
      lead: 'Who does what, who said yes, and what the others are missing.',
      add: 'Add an actor',
      new: 'New actor',
      none: 'Nobody yet.',
      fields: {
        name: 'Name',
        kind: 'Who it is',
        role: 'What it does in the pilot',
        indispensable: 'Indispensable: nothing begins without it',
        commitment: 'Where it stands',
        needs: 'What it waits for to say yes',
        since: 'Since',
        tier: 'In what capacity',
        amountEur: 'Contribution in euros',
        secured: 'Promised in writing',
        inKind: 'Contribution in kind',
      },
      hints: {
        commitment: 'Once it is no longer “to contact”, the data map notes it as met.',
        tier: 'The four places of the partnership dossier.',
        inKind: 'Time, rooms, contacts.',
      },
      groups: { commitment: 'Its commitment', funding: 'Its contribution' },
    },
    team: {
      list: 'The team',
      lead: 'It takes at least one person full time, all in all.',
      add: 'Add somebody',
      new: 'A member of the team',
      none: 'Nobody yet.',
      fields: { role: 'Role', person: 'Who', fullTimeShare: 'Full-time equivalent' },
      hints: { person: 'Leave empty when nobody is found.', fullTimeShare: '1: full time; 0.5: half time.' },
      groups: {},
    },
  },
});
