import { holderKey } from '../datablitz/holder-names.ts';

const ONESELF = new Set(
  ['moi', 'moi-même', 'la personne', 'mon téléphone', 'myself', 'my phone', 'the person'].map(holderKey),
);

/** Oneself, and what one carries: nobody has to be met. `key`: of a holder. */
export const isOneself = (key: string): boolean => ONESELF.has(key);
