/** What gestures may be ranked by, of what they would save in a year. */
export const RANKS = ['eur', 'kwh', 'co2eKg'] as const;
export type Rank = (typeof RANKS)[number];
