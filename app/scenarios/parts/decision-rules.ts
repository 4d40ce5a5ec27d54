import { z } from 'zod';
import { COLLEGE_KINDS } from '~/pilots/definition/rules.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import type { FieldSpec, FormValues } from './part.ts';
import { area } from './pieces.ts';
import { typed } from './words.ts';

type Rules = NonNullable<PilotDefinition['governance']['rules']>;

const days = (longest: number) => z.number().int().min(0).max(longest).optional();
const percent = z.number().min(0).max(100).optional();
const seats = z.number().int().min(0).max(50).optional();

const schema = z.object({
  ...{ debateDays: days(90), voteDays: z.number().int().min(1).max(60).optional(), quorum: percent, majority: percent },
  ...{ openAtOnce: z.number().int().min(1).max(20).optional(), charter: area },
  ...{ 'seats-public': seats, 'seats-private': seats, 'seats-civil-society': seats, 'seats-testers': seats },
});
type Form = z.output<typeof schema>;

const shown = (value: number | undefined): string => (value === undefined ? '' : String(value));
const asPercent = (share: number | undefined): string =>
  share === undefined ? '' : String(Number((share * 100).toFixed(6)));
const seatsName = (college: (typeof COLLEGE_KINDS)[number]) => `seats-${college}` as const;

/** How a group decides, for a pilot that decides together: what is left blank keeps its usual value. */
export const decisionRules = {
  schema,
  fields: (): readonly FieldSpec[] => [
    { name: 'debateDays', kind: 'number', step: 1 },
    { name: 'voteDays', kind: 'number', step: 1 },
    { name: 'quorum', kind: 'number', step: 1 },
    { name: 'majority', kind: 'number', step: 1 },
    { name: 'openAtOnce', kind: 'number', step: 1 },
    { name: 'charter', kind: 'text' },
    ...COLLEGE_KINDS.map((college): FieldSpec => ({ name: seatsName(college), kind: 'number', step: 1 })),
  ],
  values({ governance: { rules } }: PilotDefinition, locale: Locale): FormValues {
    const seated = (college: (typeof COLLEGE_KINDS)[number]) => rules?.seats?.find((one) => one.college === college);
    return {
      ...{ debateDays: shown(rules?.debateDays), voteDays: shown(rules?.voteDays) },
      ...{ quorum: asPercent(rules?.quorumShare), majority: asPercent(rules?.majorityShare) },
      openAtOnce: shown(rules?.openAtOnce),
      charter: rules?.charter ? typed(rules.charter.text, locale) : '',
      ...Object.fromEntries(COLLEGE_KINDS.map((college) => [seatsName(college), shown(seated(college)?.seats)])),
    };
  },
  write(document: PilotDefinition, form: Form, locale: Locale): PilotDefinition {
    const { rules: old, ...governance } = document.governance;
    const share = (typed: number | undefined, before: number | undefined): number | undefined =>
      typed === undefined ? undefined : asPercent(before) === String(typed) ? before : typed / 100;
    const rules: Rules = stripped({
      ...{ debateDays: form.debateDays, voteDays: form.voteDays },
      quorumShare: share(form.quorum, old?.quorumShare),
      majorityShare: share(form.majority, old?.majorityShare),
      openAtOnce: form.openAtOnce,
      charter: charterOf(old?.charter, form.charter, locale),
      seats: seatsOf(old?.seats, form),
    });
    return { ...document, governance: { ...governance, ...(Object.keys(rules).length > 0 ? { rules } : {}) } };
  },
};

/** Another text is another version: those who accepted the one before are asked again. */
function charterOf(old: Rules['charter'], words: string, locale: Locale): Rules['charter'] {
  if (words === '') return undefined;
  const text = withText(old?.text, locale, words);
  const isSame = old && old.text.fr === text.fr && old.text.en === text.en;
  return { version: isSame ? old.version : (old?.version ?? 0) + 1, text };
}

function seatsOf(old: Rules['seats'], form: Form): Rules['seats'] {
  const order = [...(old ?? []).map(({ college }) => college), ...COLLEGE_KINDS];
  const seats = [...new Set(order)].flatMap((college) => {
    const count = form[seatsName(college)];
    return count === undefined || count === 0 ? [] : [{ college, seats: count }];
  });
  return seats.length > 0 ? seats : undefined;
}

/** Without what is undefined: a key that nobody wrote is not in the file. */
function stripped(rules: { [K in keyof Rules]: Rules[K] | undefined }): Rules {
  return Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined)) as Rules;
}
