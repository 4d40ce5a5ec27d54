import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asConsentState,
  CONSENT_TRANSITIONS,
  CONSENT_TRIGGERS,
  type ConsentState,
  transition,
} from './consent-state.ts';

const TRIGGERS = CONSENT_TRIGGERS;
const STATES = Object.keys(CONSENT_TRANSITIONS) as ConsentState[];

describe('the states of a consent', () => {
  // One line per state, one column per trigger (record, grant, refuse, withdraw, expire, ask-again, leave); "-" where
  // it makes no sense.
  const TABLE: Record<ConsentState, string[]> = {
    draft: ['pending', 'granted', 'refused', '-', '-', '-', 'terminated'],
    pending: ['pending', 'granted', 'refused', 'revoked', 'expired', 'pending', 'terminated'],
    granted: ['-', 'granted', '-', 'revoked', 'expired', 'pending', 'terminated'],
    refused: ['pending', 'granted', 'refused', '-', '-', '-', 'terminated'],
    revoked: ['pending', 'granted', '-', 'revoked', '-', '-', 'terminated'],
    expired: ['pending', 'granted', '-', '-', '-', '-', 'terminated'],
    terminated: ['-', '-', '-', '-', '-', '-', 'terminated'],
  };

  it('are seven, and every cell of the table is said', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...STATES].sort());
    for (const row of Object.values(TABLE)) expect(row).toHaveLength(TRIGGERS.length);
  });

  it.each(Object.entries(TABLE))('%s', (from, to) => {
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
