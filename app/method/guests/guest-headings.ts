import { textKey } from '../text-key.ts';

export type GuestColumn = 'name' | 'first' | 'organisation' | 'email' | 'role';

/** What people call the columns of a guest list, in both languages, as text keys. */
const SYNONYMS: Readonly<Record<GuestColumn, readonly string[]>> = {
  name: [
    'nom',
    'noms',
    'nom complet',
    'nom et prenom',
    'nom prenom',
    'prenom nom',
    'prenom et nom',
    'participant',
    'participante',
    'invite',
    'personne',
    'contact',
    'nom de famille',
    'name',
    'full name',
    'last name',
    'surname',
    'family name',
    'guest',
    'attendee',
  ],
  first: ['prenom', 'prenoms', 'first name', 'given name', 'forename', 'firstname'],
  organisation: [
    'organisation',
    'organisme',
    'structure',
    'entreprise',
    'societe',
    'service',
    'direction',
    'association',
    'employeur',
    'etablissement',
    'entite',
    'organization',
    'company',
    'department',
    'employer',
    'institution',
  ],
  email: [
    'courriel',
    'mail',
    'mails',
    'e mail',
    'email',
    'adresse mail',
    'adresse email',
    'adresse e mail',
    'adresse electronique',
    'adresse de courriel',
    'mel',
    'email address',
    'e mail address',
    'mail address',
  ],
  role: ['role', 'roles', 'fonction', 'poste', 'qualite', 'titre', 'function', 'position', 'job', 'job title', 'title'],
};

/** The column that a heading names, when it names one. */
export function guestColumn(heading: string): GuestColumn | undefined {
  const key = textKey(heading);
  return (Object.keys(SYNONYMS) as GuestColumn[]).find((column) => SYNONYMS[column].includes(key));
}
