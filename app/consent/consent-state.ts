/**
 * - draft: never decided;
 * - pending: waiting for the person to confirm: noted by someone who helped them, or agreed to in words that a new
 *   version of the protocol replaced. Nothing is fetched or read meanwhile; what was fetched before stays sealed;
 * - granted, refused: decided, by the person or on a paper they signed;
 * - revoked: withdrawn by the person; expired: past its date;
 * - terminated: the person left the pilot. Nothing follows.
 */
export type ConsentState = 'draft' | 'pending' | 'granted' | 'refused' | 'revoked' | 'expired' | 'terminated';

/**
 * - record: a yes noted by someone else, for the person to confirm;
 * - grant, refuse, withdraw, leave: the person's own gestures (or their signed paper);
 * - expire: its date has passed;
 * - ask-again: an amendment of the protocol changed the purpose or the recipient, so that the agreement no longer
 *   covers what would be done. Only who had agreed is asked again: a no stays a no.
 */
export const CONSENT_TRIGGERS = ['record', 'grant', 'refuse', 'withdraw', 'expire', 'ask-again', 'leave'] as const;
export type ConsentTrigger = (typeof CONSENT_TRIGGERS)[number];

/** What each state accepts. Granting again is how a new version is agreed to, and how an agreement is renewed. */
export const CONSENT_TRANSITIONS: Readonly<
  Record<ConsentState, Readonly<Partial<Record<ConsentTrigger, ConsentState>>>>
> = {
  draft: { record: 'pending', grant: 'granted', refuse: 'refused', leave: 'terminated' },
  pending: {
    ...{ record: 'pending', grant: 'granted', refuse: 'refused', withdraw: 'revoked', expire: 'expired' },
    ...{ 'ask-again': 'pending', leave: 'terminated' },
  },
  granted: { grant: 'granted', withdraw: 'revoked', expire: 'expired', 'ask-again': 'pending', leave: 'terminated' },
  refused: { record: 'pending', grant: 'granted', refuse: 'refused', leave: 'terminated' },
  revoked: { record: 'pending', grant: 'granted', withdraw: 'revoked', leave: 'terminated' },
  expired: { record: 'pending', grant: 'granted', leave: 'terminated' },
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
