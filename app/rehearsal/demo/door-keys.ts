/** A new inhabitant: gets a fresh single-use link rather than somebody's session. */
export const NEWCOMER_DOOR = 'nantes-newcomer';

/** The doors of each territory, in the order in which they are shown. */
export const DOOR_KEYS = {
  nantes: [
    'nantes-facilitator',
    'nantes-lead',
    NEWCOMER_DOOR,
    'nantes-tester',
    'demeter-tester',
    'nantes-mediator',
    'nantes-researcher',
    'nantes-administrator',
  ],
  'la-rochelle': [
    'la-rochelle-lead',
    'la-rochelle-facilitator',
    'mobilites-partagees-tester',
    'mon-coach-mobilite-tester',
  ],
  lyon: ['lyon-lead', 'lyon-facilitator', 'lyon-mediator', 'mon-parcours-social-tester', 'sortia-lyon-tester'],
} as const;
