import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { DeclaredAnswers } from './declared-answers.ts';
import type { EntryCondition, PanelEntry } from './definition/entry.ts';
import { REST_CELL } from './quota-cells.ts';

/**
 * Whether a condition holds. `undefined` when it cannot be told yet: an answer that matters is missing. Answering more
 * never turns a yes into a no, nor a no into a yes (Kleene's strong logic of three values). Several answers to tick are
 * missing until the question was seen: an empty list says "none of them".
 */
export function holds(condition: EntryCondition, answers: DeclaredAnswers): boolean | undefined {
  const { question, all, any, not } = condition;
  if (all) return every(all.map((one) => holds(one, answers)));
  if (any) return negate(every(any.map((one) => negate(holds(one, answers)))));
  if (not) return negate(holds(not, answers));
  const answer = question === undefined ? undefined : answers[question];
  return answer === undefined ? undefined : compares(condition, answer);
}

function compares({ among = [], atLeast, atMost }: EntryCondition, answer: DeclaredAnswers[string]): boolean {
  if (typeof answer === 'string') return among.includes(answer);
  if (typeof answer !== 'number') return among.filter((key) => answer.includes(key)).length >= (atLeast ?? 1);
  return (atLeast === undefined || answer >= atLeast) && (atMost === undefined || answer <= atMost);
}

const negate = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

function every(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}

export type Verdict =
  | { readonly kind: 'unanswered'; readonly questions: readonly string[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Bilingual[] }
  /** `cell` is REST_CELL for someone whom no cell is for. */
  | { readonly kind: 'eligible'; readonly cell: string };

/**
 * What the answers at the door come to. Everything is asked before anyone is told no: all the reasons come at once, and
 * nobody learns which answer to change by trying them one at a time. Without an entry, everyone is eligible.
 */
export function judgeEntry(entry: PanelEntry | undefined, answers: DeclaredAnswers): Verdict {
  if (!entry) return { kind: 'eligible', cell: REST_CELL };
  const missing = entry.questions.filter(({ key }) => answers[key] === undefined).map(({ key }) => key);
  if (missing.length > 0) return { kind: 'unanswered', questions: missing };
  const reasons = entry.rules.filter(({ when }) => holds(when, answers) !== true).map(({ because }) => because);
  if (reasons.length > 0) return { kind: 'refused', reasons };
  return { kind: 'eligible', cell: entry.cells.find(({ when }) => holds(when, answers) === true)?.key ?? REST_CELL };
}
