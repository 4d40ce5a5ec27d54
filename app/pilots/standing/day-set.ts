/**
 * Days as bits, day d at bit d % 8 of byte d / 8: a year of somebody's days in 46 bytes, so that a panel of a hundred
 * thousand is read and counted at once. Days are whole numbers from 0; bytes beyond the end hold none.
 */
export type DaySet = Uint8Array;

export function daySet(days: Iterable<number>): DaySet {
  const all = [...days];
  const set = new Uint8Array(all.length === 0 ? 0 : (Math.max(...all) >> 3) + 1);
  for (const day of all) set[day >> 3] = (set[day >> 3] ?? 0) | (1 << (day & 7));
  return set;
}

export const hasDay = (set: DaySet, day: number): boolean => ((set[day >> 3] ?? 0) & (1 << (day & 7))) !== 0;

/** Whether any day from `from` to before `until` is in the set. */
export function hasDayIn(set: DaySet, from: number, until: number): boolean {
  const end = Math.min(until, set.length * 8);
  for (let day = from; day < end; day += 1) {
    // A byte without any day is passed over whole.
    if ((day & 7) === 0 && set[day >> 3] === 0) day += 7;
    else if (hasDay(set, day)) return true;
  }
  return false;
}

/** The last day; -1 of an empty set. */
export function lastDay(set: DaySet): number {
  for (let byte = set.length - 1; byte >= 0; byte -= 1) {
    const bits = set[byte] ?? 0;
    if (bits !== 0) return byte * 8 + 31 - Math.clz32(bits);
  }
  return -1;
}

/** Every day, in order. */
export function daysIn(set: DaySet): number[] {
  const days: number[] = [];
  eachDay(set, (day) => days.push(day));
  return days;
}

/** The same, one by one, without a list: for counting over a hundred thousand testers. */
export function eachDay(set: DaySet, visit: (day: number) => void): void {
  for (let byte = 0; byte < set.length; byte += 1) {
    let bits = set[byte] ?? 0;
    while (bits !== 0) {
      visit(byte * 8 + 31 - Math.clz32(bits & -bits));
      bits &= bits - 1;
    }
  }
}

/** Both sets' days, those of `other` moved `by` days later. */
export function unite(set: DaySet, other: DaySet, by = 0): DaySet {
  const last = Math.max(lastDay(set), other.length === 0 ? -1 : lastDay(other) + by);
  const united = new Uint8Array(last < 0 ? 0 : (last >> 3) + 1);
  united.set(set.subarray(0, united.length));
  for (const day of daysIn(other)) {
    const at = day + by;
    united[at >> 3] = (united[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return united;
}
