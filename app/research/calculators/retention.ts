import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { retentionTable } from '~/statistics/retention-table.ts';
import { count, interval95, MOST_PEOPLE, share } from './schemas.ts';

const wholeDays = z.int().min(0).max(40_000).meta({ unit: 'day', description: 'Since their own first use' });
const measure = z.strictObject({ retained: count, share, interval: interval95 });

export const retention = defineCalculator({
  id: 'research/retention',
  title: {
    fr: 'Qui revient : rétention classique et glissante, par jour, semaine ou mois de trente jours',
    en: 'Who comes back: classic and rolling retention, by day, week or month of thirty days',
  },
  input: z.strictObject({
    people: z
      .array(
        z.strictObject({
          daysOfUse: z.array(wholeDays).max(10_000),
          followedDays: wholeDays.describe('Up to when one looks, or to their own completion'),
        }),
      )
      .max(MOST_PEOPLE),
    periodDays: z.int().min(1).max(366).default(7).meta({ unit: 'day' }),
  }),
  output: z.strictObject({
    people: count,
    periods: z.array(z.strictObject({ period: z.int().min(1), known: count, classic: measure, rolling: measure })),
  }),
  compute: ({ people, periodDays }) => ({
    people: people.length,
    periods: retentionTable(people, periodDays).map(
      ({ period, known, classic, rolling, classicInterval, rollingInterval }) => ({
        ...{ period, known },
        classic: { retained: classic, share: classic / known, interval: classicInterval },
        rolling: { retained: rolling, share: rolling / known, interval: rollingInterval },
      }),
    ),
  }),
});
