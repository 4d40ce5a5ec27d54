import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { FINDINGS, type GestureRule } from './choose-gestures.ts';
import type { Scale } from './energy.ts';
import type { ReferenceSeries, ReferenceValues } from './reference-values.ts';

const day = z.iso.date();
const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const series = z.strictObject({
  key: z.string(),
  unit: z.enum(['EUR/kWh', 'kgCO2e/kWh']),
  title: bilingual,
  note: bilingual,
  values: z
    .array(z.strictObject({ validFrom: day, value: z.number().positive() }))
    .min(1)
    .refine((values) => values.every((entry, i) => i === 0 || (values[i - 1]?.validFrom ?? '') < entry.validFrom), {
      message: 'oldest first, one value a day',
    }),
  sources: z
    .array(
      z.strictObject({
        title: z.string(),
        entry: z.string().optional(),
        url: z.url(),
        readOn: day,
        through: z.string().optional(),
      }),
    )
    .min(1),
});

const share = z.number().min(0).max(1);
const hour = z.int().min(0).max(24);
const habits = z.strictObject({
  validFrom: day,
  comparison: z.strictObject({
    minimumPairs: z.strictObject({ day: z.int(), week: z.int(), month: z.int(), year: z.int() }),
    noticeableShare: share,
  }),
  curve: z.strictObject({
    days: z.int().positive(),
    night: z.strictObject({ fromHour: hour, toHour: hour, quantile: share, minimumNights: z.int().positive() }),
    evening: z.strictObject({ fromHour: hour, toHour: hour }),
  }),
  gas: z.strictObject({ days: z.int().positive(), quantile: share, minimumDays: z.int().positive() }),
  rules: z.array(
    z.strictObject({ finding: z.enum(FINDINGS), above: z.number().positive(), gestures: z.array(z.string()).min(1) }),
  ),
  effects: z.record(z.string(), z.enum(['heating', 'hot-water'])),
});

/** How habits are read, and what is proposed from which level on. */
export interface Habits {
  readonly validFrom: string;
  readonly comparison: { readonly minimumPairs: Readonly<Record<Scale, number>>; readonly noticeableShare: number };
  readonly curve: {
    readonly days: number;
    readonly night: { fromHour: number; toHour: number; quantile: number; minimumNights: number };
    readonly evening: { fromHour: number; toHour: number };
  };
  readonly gas: { readonly days: number; readonly quantile: number; readonly minimumDays: number };
  readonly rules: readonly GestureRule[];
  /** Theme of gestures → where they would show, when not in electricity. */
  readonly effects: Readonly<Record<string, 'heating' | 'hot-water'>>;
}

let values: ReferenceValues | undefined;
let habitsRead: Habits | undefined;

/** Prices and emission factors of `app/services/data`, read once. Throws when a file is not what it must be. */
export function loadReferenceValues(): ReferenceValues {
  values ??= readValues();
  return values;
}

/** `app/services/data/habits.yaml`, read once. */
export function loadHabits(): Habits {
  habitsRead ??= habits.parse(readYaml('habits.yaml'));
  return habitsRead;
}

function readValues(): ReferenceValues {
  const factors = z.array(series).parse(readYaml('emission-factors.yaml'));
  return {
    electricityPrice: series.parse(readYaml('electricity-price.yaml')),
    gasPrice: series.parse(readYaml('gas-price.yaml')),
    electricityEmissions: find(factors, 'electricity-emissions'),
    gasEmissions: find(factors, 'gas-emissions'),
  };
}

function find(all: readonly ReferenceSeries[], key: string): ReferenceSeries {
  const found = all.find((one) => one.key === key);
  if (!found) throw new Error(`emission-factors.yaml has no ${key}`);
  return found;
}

function readYaml(name: string): unknown {
  return parse(readFileSync(path.resolve('app/services/data', name), 'utf8'));
}
