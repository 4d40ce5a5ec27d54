import type { Tx } from '~/platform/database/open.server.ts';
import type { WavePlace } from '../form/stored-form.server.ts';

/** A question of a wave whose answers are words: its name, or `name-Comment` for what goes with « Other ». */
export interface OpenQuestion extends WavePlace {
  readonly question: string;
}

/** What somebody wrote, without anything that says who, and what was noted of it. */
export interface OpenAnswer {
  readonly id: string;
  /** With `[…]` where it was masked. */
  readonly text: string;
  readonly isMasked: boolean;
  /** In alphabetical order. */
  readonly tags: readonly string[];
}

/**
 * The open answers to a question that were sent, in an order that says nothing of who answered or when: that of their
 * random identifiers.
 */
export async function readOpenAnswers(
  db: Pick<Tx, 'surveyAnswer'>,
  { pilotSlug, surveyKey, question }: OpenQuestion,
): Promise<OpenAnswer[]> {
  const rows = await db.surveyAnswer.findMany({
    where: { pilotSlug, surveyKey, completedAt: { not: null } },
    select: {
      ...{ id: true, data: true },
      tags: { where: { question }, select: { tag: true } },
      masks: { where: { question }, select: { text: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, data, tags, masks }) => {
    const said = (data as Readonly<Record<string, unknown>> | null)?.[question];
    const text = typeof said === 'string' ? said.trim() : '';
    if (text === '') return [];
    const [mask] = masks;
    const sorted = tags.map(({ tag }) => tag).sort((a, b) => a.localeCompare(b, 'fr'));
    return [{ id, text: mask?.text ?? text, isMasked: mask !== undefined, tags: sorted }];
  });
}
