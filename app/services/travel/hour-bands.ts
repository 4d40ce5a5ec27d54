/** Parts of a day: night from 22 to 6, morning from 6 to 10, day from 10 to 16, evening from 16 to 22, local hours. */
export const HOUR_BANDS = ['morning', 'day', 'evening', 'night'] as const;
export type HourBand = (typeof HOUR_BANDS)[number];
