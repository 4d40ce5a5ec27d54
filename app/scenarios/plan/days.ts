const DAY = 86_400_000;

/** Bare days (`2027-03-01`) as numbers, and back: a plan counts in days, without hours or zones. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
