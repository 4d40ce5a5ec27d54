import { logRankTest } from '~/statistics/log-rank.ts';
import { type StayFigure, sideBySide } from '../describe-stay.ts';
import { areTestable, type CurveSource } from './curve-source.ts';

/** Curves side by side, tested against one another where their people can be; why not, where they cannot. */
export function compareSources(sources: readonly CurveSource[]): {
  readonly figure: StayFigure;
  readonly noTest: 'published' | 'overlap' | 'one' | null;
} {
  const isTested = areTestable(sources);
  const observations = sources.flatMap(({ key, sample }) => (sample ?? []).map((one) => ({ ...one, group: key })));
  return {
    figure: {
      ...sideBySide(sources.map(({ key, curve }) => ({ panelKey: key, curve }))),
      interval: sources.some(({ curve }) => curve.interval === 'log-log') ? 'log-log' : 'log',
      logRank: isTested ? logRankTest(observations) : null,
      ...{ tooRecent: null, causes: null },
    },
    noTest: isTested
      ? null
      : sources.length < 2
        ? 'one'
        : sources.some(({ sample }) => !sample)
          ? 'published'
          : 'overlap',
  };
}
