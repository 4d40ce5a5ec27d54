import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { activityOf, assertRunning, assertTakesIn } from './assert-open.server.ts';
import { changeWorkshop } from './change-workshop.server.ts';
import { toAnswer } from './wall-rows.server.ts';
import type { AnswerValues, WallAnswer } from './wall-state.ts';

const MOST_SIGNS = 2_000;
const MOST_ITEMS = 24;
const MOST_ANSWERS = 12;

export interface FilledForm {
  readonly workshopId: string;
  readonly activityKey: string;
  readonly tableId: string | null;
  readonly nth: number;
  /** Version being replaced; 0 for a form nobody filled yet. */
  readonly version: number;
  /** What was typed, by field. */
  readonly typed: Readonly<Record<string, string>>;
}

export type FillOutcome =
  | { readonly outcome: 'saved'; readonly version: number }
  /** Somebody at the same table saved meanwhile: nothing was written. */
  | { readonly outcome: 'conflict'; readonly theirs: WallAnswer };

/** Saves what a table answers. Throws AppErrors `method.activity-closed`, `method.table-gone`, `method.not-waiting`. */
export function fillForm(context: AppContext, input: FilledForm): Promise<FillOutcome> {
  const { workshopId, activityKey, tableId, nth, version } = input;
  return changeWorkshop<FillOutcome>(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const activity = activityOf(workshop, activityKey, 'form');
    assertTakesIn(workshop, activityKey);
    if (!Number.isInteger(nth) || nth < 1 || nth > (activity.several ? MOST_ANSWERS : 1)) {
      throw new AppError('method.not-waiting');
    }
    if (tableId && (await tx.workshopTable.count({ where: { id: tableId, workshopId } })) === 0) {
      throw new AppError('method.table-gone');
    }
    const where = { workshopId, activityKey, tableId, nth };
    const before = await tx.workshopAnswer.findFirst({ where });
    if ((before?.version ?? 0) !== version && before) {
      return { result: { outcome: 'conflict', theirs: toAnswer(before) }, changes: [] };
    }
    const values = readValues(activity.fields, input.typed);
    const saved = await save(tx, before?.id, { ...where, values, updatedAt: context.clock.now() });
    return {
      result: { outcome: 'saved', version: saved.version },
      changes: [{ kind: 'answer', ...toAnswer(saved) }],
    };
  });
}

type AnswerData = { workshopId: string; activityKey: string; tableId: string | null; nth: number; updatedAt: Date };

function save(tx: Tx, id: string | undefined, data: AnswerData & { values: AnswerValues }) {
  const values = { ...data.values } as Record<string, string | string[]>;
  return id === undefined
    ? tx.workshopAnswer.create({ data: { ...data, values } })
    : tx.workshopAnswer.update({
        where: { id },
        data: { values, updatedAt: data.updatedAt, version: { increment: 1 } },
      });
}

function readValues(
  fields: readonly { readonly key: string; readonly kind: 'line' | 'text' | 'list' }[],
  typed: Readonly<Record<string, string>>,
): AnswerValues {
  return Object.fromEntries(
    fields.map(({ key, kind }) => {
      const text = (typed[key] ?? '').normalize('NFC').replaceAll('\r\n', '\n').slice(0, MOST_SIGNS);
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      if (kind === 'list') return [key, lines.slice(0, MOST_ITEMS)];
      return [key, kind === 'line' ? lines.join(' ') : text.trim()];
    }),
  );
}
