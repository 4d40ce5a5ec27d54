import type { Coding } from '~/surveys/coding/code-answers.server.ts';
import type { ResearchContext } from '../research-context.server.ts';

export const CODING_ACTS = ['tag', 'untag', 'rename', 'mask', 'unmask'] as const;
export type CodingAct = (typeof CODING_ACTS)[number];

/** A button of the page of open answers. Null for one that it does not have. Errors: those of `code-answers`. */
export async function playCoding(
  { openAnswers }: Pick<ResearchContext, 'openAnswers'>,
  coding: Coding,
  form: FormData,
): Promise<CodingAct | null> {
  const said = (name: string): string => String(form.get(name) ?? '');
  const act = CODING_ACTS.find((one) => one === form.get('intent')) ?? null;
  const answerId = said('answer');
  if (act === 'tag') await openAnswers.tag({ ...coding, answerId, tag: said('tag') });
  if (act === 'untag') await openAnswers.untag({ ...coding, answerId, tag: said('tag') });
  if (act === 'rename') await openAnswers.rename({ ...coding, tag: said('tag'), to: said('to') });
  if (act === 'mask') await openAnswers.mask({ ...coding, answerId, text: said('text') });
  if (act === 'unmask') await openAnswers.unmask({ ...coding, answerId });
  return act;
}
