export const GUEST_STATES = ['to-invite', 'invited', 'coming', 'declined', 'came', 'missed'] as const;
export type GuestState = (typeof GUEST_STATES)[number];
