/** One folder of this room each. */
export const HOLDER_IDS = [
  'enedis',
  'grdf',
  'caf',
  'dgfip',
  'edf',
  'engie',
  'grocer-a',
  'grocer-b',
  'grocer-c',
  'metropole-lyon',
  'sncf',
  'thales',
  'ticket-office',
  'traces',
  'yelo',
] as const;

export type HolderId = (typeof HOLDER_IDS)[number];

export function isHolderId(text: string | undefined): text is HolderId {
  return HOLDER_IDS.some((id) => id === text);
}
