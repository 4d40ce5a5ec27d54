/** A new inhabitant: gets a fresh single-use link rather than somebody's session. */
export const NEWCOMER_DOOR = 'nantes-newcomer';

/** The doors of each territory, in the order in which they are shown. */
export const DOOR_KEYS = {
  nantes: [
    'nantes-facilitator',
    'nantes-lead',
    NEWCOMER_DOOR,
    'nantes-tester',
    'nantes-shopper',
    'nantes-mediator',
    'nantes-researcher',
    'nantes-administrator',
  ],
  'la-rochelle': ['la-rochelle-lead', 'la-rochelle-facilitator', 'la-rochelle-member', 'la-rochelle-driver'],
  lyon: ['lyon-lead', 'lyon-facilitator', 'lyon-mediator', 'lyon-claimant', 'lyon-social-worker', 'lyon-outgoer'],
} as const;
