import { addDays } from '~/pilots/calendar.ts';
import { bootstrapMeanInterval } from '~/statistics/bootstrap.ts';
import { wilsonInterval } from '~/statistics/interval.ts';
import { pairedDifference } from '~/statistics/paired-difference.ts';
import type { WorkedOut } from './activity-points.ts';

/** One person's answer to a wave. */
export interface Answered {
  readonly pseudonym: string;
  readonly panelKey: string;
  /** 'yyyy-mm-dd' */
  readonly on: string;
  /** The number they gave or their score; 1 or 0 where a share is taken; null when they did not answer that. */
  readonly value: number | null;
}

export interface AnsweredWave {
  readonly panelKeys: readonly string[];
  readonly answers: readonly Answered[];
  /** Answers to the same in an earlier wave; null where the wave is read alone. */
  readonly earlier: readonly Answered[] | null;
  readonly isShare: boolean;
}

/** Of the bootstrap's draws: written in the report's method, so that an interval can be made again. */
export const BOOTSTRAP = { seed: 1, resamples: 10_000 } as const;

/**
 * One figure a wave, for all panels together and for each one, from the day of its first answer on. Alone: the mean, or the
 * share, of those who answered. Compared: the mean change of those who answered both waves, and only theirs. Means carry a
 * seeded bootstrap interval (95 %, percentile), shares Wilson's.
 */
export function answerPoints({ panelKeys, answers, earlier, isShare }: AnsweredWave): WorkedOut[] {
  const days = answers.map(({ on }) => on).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const period = { start: first, end: addDays(last, 1) };
  const groups = panelKeys.length > 1 ? ['', ...panelKeys] : [''];
  return groups.map((panelKey) => {
    const isOf = (one: Answered): boolean => panelKey === '' || one.panelKey === panelKey;
    const own = answers.filter(isOf);
    const figures = earlier ? compared(earlier.filter(isOf), own) : isShare ? shared(own) : averaged(own);
    return { panelKey, period, ...figures };
  });
}

type Figures = Omit<WorkedOut, 'panelKey' | 'period'>;

function shared(answers: readonly Answered[]): Figures {
  const values = answers.flatMap(({ value }) => (value === null ? [] : [value]));
  const above = values.filter((value) => value === 1).length;
  const interval = wilsonInterval(above, values.length);
  return {
    ...{ value: values.length === 0 ? null : above / values.length, above, people: values.length },
    ...{ low: interval?.lower ?? null, high: interval?.upper ?? null },
  };
}

function averaged(answers: readonly Answered[]): Figures {
  const values = answers.flatMap(({ value }) => (value === null ? [] : [value]));
  const interval = bootstrapMeanInterval(values, BOOTSTRAP);
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    ...{ value: values.length === 0 ? null : sum / values.length, above: null, people: values.length },
    ...{ low: interval?.lower ?? null, high: interval?.upper ?? null },
  };
}

function compared(earlier: readonly Answered[], later: readonly Answered[]): Figures {
  const before = new Map(earlier.map(({ pseudonym, value }) => [pseudonym, value]));
  const both = later.filter(({ pseudonym }) => before.has(pseudonym));
  const difference = pairedDifference({
    before: both.map(({ pseudonym }) => before.get(pseudonym) ?? null),
    after: both.map(({ value }) => value),
    ...BOOTSTRAP,
  });
  const { meanDifference, pairs, interval } = difference;
  return {
    ...{ value: meanDifference, above: null, people: pairs },
    ...{ low: interval?.lower ?? null, high: interval?.upper ?? null },
  };
}
