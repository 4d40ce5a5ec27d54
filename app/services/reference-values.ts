import type { Bilingual } from '~/platform/i18n/messages.ts';

/** A value of the world that changes at dates: a price, an emission factor. */
export interface ReferenceSeries {
  readonly key: string;
  /** Unit of every value: 'EUR/kWh' or 'kgCO2e/kWh'. */
  readonly unit: 'EUR/kWh' | 'kgCO2e/kWh';
  readonly title: Bilingual;
  readonly note: Bilingual;
  /** Oldest first; each holds from its day until the next one's. */
  readonly values: readonly { readonly validFrom: string; readonly value: number }[];
  readonly sources: readonly {
    readonly title: string;
    /** Its name inside the source. */
    readonly entry?: string | undefined;
    readonly url: string;
    readonly readOn: string;
    /** Where it was read, when the source itself could not be. */
    readonly through?: string | undefined;
  }[];
}

/** The value in force on a day (yyyy-mm-dd), with the day it began; undefined before the first one known. */
export function valueOn(series: ReferenceSeries, day: string): { validFrom: string; value: number } | undefined {
  return series.values.findLast((entry) => entry.validFrom <= day);
}

/** What euros and CO2e are computed with. */
export interface ReferenceValues {
  readonly electricityPrice: ReferenceSeries;
  readonly gasPrice: ReferenceSeries;
  readonly electricityEmissions: ReferenceSeries;
  readonly gasEmissions: ReferenceSeries;
}
