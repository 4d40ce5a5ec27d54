import type { AppContext } from '~/platform/context.server.ts';
import { saveForm } from '~/surveys/form/save-form.server.ts';

/** Answers for tests: `n` people of a panel to a wave, each made by `answer`. */
export interface SeededAnswers {
  readonly panelKey: string;
  readonly n: number;
  /** Whoever is told first is P-0001. */
  readonly from?: number;
  readonly mode?: string;
  readonly formVersion?: number;
  readonly answer: (i: number) => Record<string, unknown>;
}

export async function seedForm(
  context: AppContext,
  place: { pilotSlug: string; surveyKey: string },
  elements: readonly Record<string, unknown>[],
): Promise<void> {
  const definition = { pages: [{ elements }] };
  await saveForm(context, { ...place, definition, from: null, author: 'system' });
}

export async function seedAnswers(
  { db, clock }: AppContext,
  place: { pilotSlug: string; surveyKey: string },
  groups: readonly SeededAnswers[],
): Promise<void> {
  const at = clock.now();
  const rows = groups.flatMap(({ panelKey, n, from = 1, mode = 'screen', formVersion = 1, answer }) =>
    Array.from({ length: n }, (_, i) => ({
      ...{ ...place, panelKey, mode, formVersion, data: answer(i) as object },
      pseudonym: `P-${String(from + i).padStart(4, '0')}`,
      ...{ startedAt: at, savedAt: at, completedAt: at },
    })),
  );
  await db.surveyAnswer.createMany({ data: rows });
}
