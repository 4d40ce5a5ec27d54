/**
 * - draft: never decided;
 * - pending: decided on paper or with help, waiting for the person to confirm;
 * - granted, refused: decided;
 * - revoked: withdrawn by the person; expired: past its date;
 * - terminated: the person left the pilot. Nothing follows.
 */
export type ConsentState = 'draft' | 'pending' | 'granted' | 'refused' | 'revoked' | 'expired' | 'terminated';

/** `record` is a decision noted by someone else; the rest are the person's, but for expire. */
export type ConsentTrigger = 'record' | 'grant' | 'refuse' | 'withdraw' | 'expire' | 'leave';

/** What each state accepts. Granting again is how a new version of the text is agreed to. */
export const CONSENT_TRANSITIONS: Readonly<
  Record<ConsentState, Readonly<Partial<Record<ConsentTrigger, ConsentState>>>>
> = {
  draft: { record: 'pending', grant: 'granted', refuse: 'refused', leave: 'terminated' },
  pending: { grant: 'granted', refuse: 'refused', expire: 'expired', leave: 'terminated' },
  granted: { grant: 'granted', withdraw: 'revoked', expire: 'expired', leave: 'terminated' },
  refused: { grant: 'granted', refuse: 'refused', leave: 'terminated' },
  revoked: { grant: 'granted', withdraw: 'revoked', leave: 'terminated' },
  expired: { grant: 'granted', leave: 'terminated' },
  terminated: { leave: 'terminated' },
};

/** The state that follows, or undefined where `trigger` makes no sense. */
export function transition(from: ConsentState, trigger: ConsentTrigger): ConsentState | undefined {
  return CONSENT_TRANSITIONS[from][trigger];
}

/** The state kept in a row. Throws on a word that is none. */
export function asConsentState(text: string): ConsentState {
  if (!(text in CONSENT_TRANSITIONS)) throw new RangeError(`${text} is not a state of consent`);
  return text as ConsentState;
}
