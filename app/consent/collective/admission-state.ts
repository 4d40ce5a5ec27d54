/** Where the request of a recipient stands with a board. */
export const ADMISSION_STATES = [
  'asked',
  'deliberating',
  'admitted',
  'refused',
  'in-force',
  'lapsed',
  'revoked',
  'ended',
] as const;
export type AdmissionState = (typeof ADMISSION_STATES)[number];

export const ADMISSION_EVENTS = ['deliberate', 'admit', 'refuse', 'accept', 'lapse', 'revoke', 'end'] as const;
export type AdmissionEvent = (typeof ADMISSION_EVENTS)[number];

/**
 * The whole table: an event that a state does not name is refused. `admitted` waits for the recipient to accept the
 * conditions; nothing is let in before. `revoke` takes effect at once.
 */
const TRANSITIONS: Readonly<Record<AdmissionState, Partial<Record<AdmissionEvent, AdmissionState>>>> = {
  asked: { deliberate: 'deliberating' },
  deliberating: { admit: 'admitted', refuse: 'refused' },
  admitted: { accept: 'in-force', lapse: 'lapsed', revoke: 'revoked' },
  refused: {},
  'in-force': { revoke: 'revoked', end: 'ended' },
  lapsed: {},
  revoked: {},
  ended: {},
};

/** The state after the event; null when the event is not for this state. */
export function nextAdmissionState(from: AdmissionState, event: AdmissionEvent): AdmissionState | null {
  return TRANSITIONS[from][event] ?? null;
}

export function asAdmissionState(value: string): AdmissionState {
  const state = ADMISSION_STATES.find((one) => one === value);
  if (!state) throw new RangeError(`${value} is no state of an admission`);
  return state;
}
