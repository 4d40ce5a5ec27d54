/** A finding, as the forms of the check's page name it. */
export interface FindingRef {
  readonly check: string;
  /** Which thing of the check, by its key; '' for a check that finds only one. */
  readonly about: string;
}

const SEPARATOR = '|';

/** "plan-b|signed": keys of checks hold no separator. */
export const writeRef = ({ check, about }: FindingRef): string => `${check}${SEPARATOR}${about}`;

/** undefined for a text that names no check. */
export function readRef(text: string): FindingRef | undefined {
  const at = text.indexOf(SEPARATOR);
  return at > 0 ? { check: text.slice(0, at), about: text.slice(at + 1) } : undefined;
}

export const isAbout = (one: { readonly check: string; readonly about?: string }, ref: FindingRef): boolean =>
  one.check === ref.check && (one.about ?? '') === ref.about;
