/** What a score takes of a trip. */
export interface ScoredTrip {
  /** yyyy-mm-dd, local */
  readonly day: string;
  readonly emissionsKg: number | null;
}

/**
 * One number for a month of travel (yyyy-mm): its known emissions, in kgCO2e, and on how many days nothing received was
 * left out of it. Null when no trip of the month has known emissions.
 */
export function monthScore(trips: readonly ScoredTrip[], month: string) {
  const ofMonth = trips.filter(({ day }) => day.startsWith(`${month}-`));
  const known = ofMonth.flatMap(({ emissionsKg }) => (emissionsKg === null ? [] : [emissionsKg]));
  if (known.length === 0) return null;
  const partial = new Set(ofMonth.filter(({ emissionsKg }) => emissionsKg === null).map(({ day }) => day));
  const daysInMonth = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return {
    emissionsKg: known.reduce((sum, kg) => sum + kg, 0),
    days: { daysMeasured: daysInMonth - partial.size, daysInMonth },
  };
}
