const PREFIX = 'service:vote-';
const BOARD_PREFIX = 'service:board-';

/** How a voted share signs what it reads in a tester's access log. */
export const shareReader = (proposalId: string): `service:${string}` => `${PREFIX}${proposalId}`;

/** How the totals of an admission do. */
export const admissionReader = (admissionId: string): `service:${string}` => `${BOARD_PREFIX}${admissionId}`;

/** The proposal whose share read, from an entry of the access log; null for any other reader. */
export function proposalOfReader(reader: string): string | null {
  return reader.startsWith(PREFIX) ? reader.slice(PREFIX.length) : null;
}

/** The admission whose totals read, likewise. */
export function admissionOfReader(reader: string): string | null {
  return reader.startsWith(BOARD_PREFIX) ? reader.slice(BOARD_PREFIX.length) : null;
}
