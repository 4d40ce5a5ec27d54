import type { Tx } from '~/platform/database/open.server.ts';
import type { WavePlace } from '../form/stored-form.server.ts';

export const ANSWER_MODES = ['screen', 'paper', 'assisted'] as const;
export type AnswerMode = (typeof ANSWER_MODES)[number];

/** What was answered to a form: by question name, as survey-core keeps it. */
export type AnswerData = Readonly<Record<string, unknown>>;

/** One tester's whole answer, under a pseudonym. */
export interface CompletedAnswer {
  readonly id: string;
  readonly pseudonym: string;
  readonly panelKey: string;
  readonly formVersion: number;
  readonly mode: AnswerMode;
  readonly completedAt: Date;
  readonly data: AnswerData;
}

/** The answers to a wave that were sent, in the order they came. Unfinished ones are read by nobody but their author. */
export async function readAnswers(
  db: Pick<Tx, 'surveyAnswer'>,
  { pilotSlug, surveyKey }: WavePlace,
): Promise<CompletedAnswer[]> {
  const rows = await db.surveyAnswer.findMany({
    where: { pilotSlug, surveyKey, completedAt: { not: null } },
    orderBy: [{ completedAt: 'asc' }, { pseudonym: 'asc' }],
  });
  return rows.flatMap(({ completedAt, ...row }) => (completedAt ? [{ ...pickRow(row), completedAt }] : []));
}

function pickRow(row: {
  id: string;
  pseudonym: string;
  panelKey: string;
  formVersion: number;
  mode: string;
  data: unknown;
}): Omit<CompletedAnswer, 'completedAt'> {
  const { id, pseudonym, panelKey, formVersion, data } = row;
  const mode = ANSWER_MODES.find((one) => one === row.mode) ?? 'screen';
  return { id, pseudonym, panelKey, formVersion, mode, data: answerData(data) };
}

/** What a row holds, as answers by name; nothing where there is no row. */
export const answerData = (data: unknown): AnswerData =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as AnswerData) : {};
