/** A value and the day (yyyy-mm-dd) from which it holds. */
interface Valid {
  readonly validFrom: string;
  readonly value: number;
}

/** One amount or rate set by law, over time. */
export interface Scale {
  readonly unit: string;
  /** Oldest first; each holds from its day until the next one's. */
  readonly values: readonly [Valid, ...Valid[]];
}

/** Where a file of scales was read. */
export interface ScaleSource {
  readonly title: string;
  readonly licence: string;
  readonly url: string;
  readonly readOn: string;
}

/** The scales of one benefit, by name. */
export interface Scales<Name extends string = string> {
  readonly sources: readonly ScaleSource[];
  readonly scales: Readonly<Record<Name, Scale>>;
}

/** What a scale was worth on a day (yyyy-mm-dd), and since when. Before the first one known: undefined. */
function inForce(scale: Scale, day: string): Valid | undefined {
  return scale.values.findLast(({ validFrom }) => validFrom <= day);
}

/** The same, counting days before the first one known at its value: for a month looked at from a day that is known. */
export const valueOn = (scale: Scale, day: string): number => (inForce(scale, day) ?? scale.values[0]).value;

/**
 * Every scale of a benefit on a day; undefined when one of them is not known yet that day. `since`: the day from which
 * the one that is raised every year has been in force, which is the date a reader is told.
 */
export function scalesOn<Name extends string>(
  { scales }: Scales<Name>,
  day: string,
  yearly: NoInfer<Name>,
): { readonly of: Readonly<Record<Name, number>>; readonly since: string } | undefined {
  const values = {} as Record<Name, number>;
  let since = day;
  for (const name of Object.keys(scales) as Name[]) {
    const found = inForce(scales[name], day);
    if (!found) return undefined;
    values[name] = found.value;
    if (name === yearly) since = found.validFrom;
  }
  return { of: values, since };
}

/** Amounts are raised every April: one older than a year has been replaced by one that we could not read. */
export function isOverAYearOld(validFrom: string, day: string): boolean {
  return day >= `${Number(validFrom.slice(0, 4)) + 1}${validFrom.slice(4)}`;
}

/** Euros and cents, as the law rounds what is paid: to the nearest cent. */
export function toCents(euros: number): number {
  return Math.round((euros + Number.EPSILON) * 100) / 100;
}
