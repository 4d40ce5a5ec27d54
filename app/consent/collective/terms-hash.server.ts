import { canonicalJson } from '../canonical-json.ts';
import { hashText } from '../hash-text.server.ts';

/** What is voted is this, to the letter: the same text always has the same hash. */
export const termsHash = (terms: unknown): string => hashText(canonicalJson(terms));
