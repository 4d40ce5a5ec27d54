import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asConsentState,
  CONSENT_TRANSITIONS,
  type ConsentState,
  type ConsentTrigger,
  transition,
} from './consent-state.ts';

const TRIGGERS: ConsentTrigger[] = ['record', 'grant', 'refuse', 'withdraw', 'expire', 'leave'];
const STATES = Object.keys(CONSENT_TRANSITIONS) as ConsentState[];

describe('the states of a consent', () => {
  // One line per state, one column per trigger, in the order of TRIGGERS; "-" where it makes no sense.
  it.each([
    ['draft', 'pending', 'granted', 'refused', '-', '-', 'terminated'],
    ['pending', '-', 'granted', 'refused', '-', 'expired', 'terminated'],
    ['granted', '-', 'granted', '-', 'revoked', 'expired', 'terminated'],
    ['refused', '-', 'granted', 'refused', '-', '-', 'terminated'],
    ['revoked', '-', 'granted', '-', 'revoked', '-', 'terminated'],
    ['expired', '-', 'granted', '-', '-', '-', 'terminated'],
    ['terminated', '-', '-', '-', '-', '-', 'terminated'],
  ])('%s', (from, ...to) => {
    expect(TRIGGERS.map((trigger) => transition(from as ConsentState, trigger) ?? '-')).toEqual(to);
  });

  it('never grants without a grant, and never leaves terminated', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.array(fc.constantFrom(...TRIGGERS)), (start, triggers) => {
        let state = start;
        for (const trigger of triggers) {
          const next = transition(state, trigger) ?? state;
          if (next === 'granted' && state !== 'granted') expect(trigger).toBe('grant');
          if (state === 'terminated') expect(next).toBe('terminated');
          state = next;
        }
      }),
    );
  });

  it('refuses a word that is no state', () => {
    expect(asConsentState('granted')).toBe('granted');
    expect(() => asConsentState('agreed')).toThrow(RangeError);
  });
});
