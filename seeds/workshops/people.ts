import type { GuestDraft } from '~/method/guests/guest-draft.ts';

/** Nobody: first names and invented surnames, at addresses that no mail can reach (RFC 2606). */
const FIRST = [
  'Ana',
  'Malo',
  'Inès',
  'Yanis',
  'Louise',
  'Karim',
  'Rose',
  'Tom',
  'Awa',
  'Paul',
  'Zoé',
  'Hugo',
  'Lina',
  'Noé',
  'Jade',
];
const LAST = [
  'Verdier',
  'Morvan',
  'Delage',
  'Benali',
  'Roussel',
  'Kerven',
  'Lopes',
  'Marchand',
  'Diallo',
  'Fabre',
  'Nguyen',
];
const ORGANISATIONS = [
  'Direction de la transition',
  'Direction du numérique',
  'Agence locale de l’énergie et du climat',
  'Enedis',
  'GRDF',
  'Association des locataires',
  'Université',
  'Bailleur social',
  'Centre communal d’action sociale',
  'Espace numérique de quartier',
] as const;

/** The first `count` people of a demo's guest lists, always the same. */
export function demoGuests(count: number): GuestDraft[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]}`;
    return {
      name,
      email: `invite-${index + 1}@demo.invalid`,
      organisation: ORGANISATIONS[index % ORGANISATIONS.length] ?? '',
      role: 'guest',
    };
  });
}
