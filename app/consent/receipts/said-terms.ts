/** The parts of a text that was agreed to, as consentText put them one under the other. */
export interface SaidTerms {
  readonly question: string;
  readonly what: string;
  readonly why: string;
  readonly who: string;
  /** yyyy-mm-dd */
  readonly lastDay: string;
  /** For which an answer holds; null: to the last day. */
  readonly months: number | null;
  readonly until: string;
  readonly ifRefused: string;
  readonly ifWithdrawn: string;
}

/** Reads back a text of consentText; undefined for one whose parts hold line breaks of their own. */
export function saidTerms(text: string): SaidTerms | undefined {
  const lines = text.split('\n');
  const months = /^P(\d+)M$/.exec(lines[8] ?? '')?.[1];
  if (months) lines.splice(8, 1);
  const [question, what, whatMore, why, whyMore, who, whoMore, lastDay, until, ifRefused, ifWithdrawn] = lines;
  if (lines.length !== 11 || !question || !/^\d{4}-\d\d-\d\d$/.test(lastDay ?? '')) return undefined;
  const pair = (title = '', detail = '') => [title, detail].filter(Boolean).join('\n');
  return {
    ...{ question, what: pair(what, whatMore), why: pair(why, whyMore), who: pair(who, whoMore) },
    ...{ lastDay: lastDay ?? '', months: months ? Number(months) : null, until: until ?? '' },
    ...{ ifRefused: ifRefused ?? '', ifWithdrawn: ifWithdrawn ?? '' },
  };
}
