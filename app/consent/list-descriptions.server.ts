import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { describeRecords } from '~/vault/describe-records.server.ts';
import { declaredDatasets } from './find-declared.ts';
import { grantedPurposes } from './granted-purposes.server.ts';
import { findTesterPilot } from './tester-pilot.server.ts';

export interface DescriptionView {
  readonly dataset: string;
  readonly title: Bilingual;
  /** Whether an agreement that holds now covers it: without one, nothing is asked nor kept. */
  readonly isAgreed: boolean;
  readonly answers: number;
  readonly fields: number;
  /** Null while nothing is kept. */
  readonly updatedAt: Date | null;
}

/** What a tester may say of themselves and how much of it they said; opens nothing, so is no access. */
export async function listDescriptions(context: AppContext, testerId: string): Promise<DescriptionView[]> {
  const { definition } = await findTesterPilot(context, testerId);
  const declared = declaredDatasets(definition);
  if (declared.length === 0) return [];
  const granted = await grantedPurposes(context, testerId, definition);
  const records = await describeRecords(context, testerId);
  return declared.map(({ key, title, fields }) => {
    const record = records.find(({ dataset }) => dataset === key);
    return {
      ...{ dataset: key, title, fields: fields.length },
      isAgreed: granted.some(({ datasets }) => datasets.includes(key)),
      answers: record?.answers ?? 0,
      updatedAt: record?.updatedAt ?? null,
    };
  });
}
