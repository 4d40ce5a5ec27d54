const PREFIX = 'service:vote-';

/** How a voted share signs what it reads in a tester's access log. */
export const shareReader = (proposalId: string): `service:${string}` => `${PREFIX}${proposalId}`;

/** The proposal whose share read, from an entry of the access log; null for any other reader. */
export function proposalOfReader(reader: string): string | null {
  return reader.startsWith(PREFIX) ? reader.slice(PREFIX.length) : null;
}
