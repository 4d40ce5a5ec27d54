import type { AidForm, Answer } from './aid-answers.ts';

/** What a claim says of a person: only what was retrieved or said, never what an estimate supposed. */
export interface ClaimFact {
  readonly fact: 'couple' | 'children' | 'occupation' | 'rent';
  readonly value: string;
  readonly origin: 'retrieved' | 'declared';
  readonly holder: string | null;
  /** 'yyyy-mm' or 'yyyy-mm-dd' */
  readonly on: string | null;
}

const ASKED = { couple: 'couple', ages: 'children', occupation: 'occupation', rent: 'rent' } as const;

/** Of the answers that aids depend on, those that a claim may state. */
export function claimFacts(form: AidForm): ClaimFact[] {
  return Object.entries(ASKED).flatMap(([question, fact]) => {
    const { value, origin, holder, on }: Answer = form[question as keyof typeof ASKED];
    if (origin !== 'retrieved' && origin !== 'declared') return [];
    return [{ fact, value: String(value), origin, holder, on }];
  });
}
