import type { ContributionLine } from './total-lines.ts';

/** Exactly what leaves when a tester shares a result: nothing else is sealed for the recipient, no number, no name. */
export interface ResultPayload {
  readonly service: string;
  readonly result: string;
  /** The month that it is about, or the last one of the year that it is about: yyyy-mm. */
  readonly period: string;
  readonly value: number;
  readonly unit: 'kWh' | 'kgCO2e' | 'EUR' | 'kWh/m2' | '%';
  /** Days of the month, or of the year that it ends, that were measured whole. */
  readonly daysMeasured: number;
  readonly daysInMonth: number;
  /** Of what was spent, the share (0 to 1) that the value could be worked out of; absent where all is measured. */
  readonly coveredShare?: number;
  /** What makes their sender like others, coarsened, most important first; of results that people compare. */
  readonly traits?: readonly (string | null)[];
  /** The rows that its author chose, where a month is contributed line by line; `value` is their sum. */
  readonly lines?: readonly ContributionLine[];
}

/** How the unit of a result is written. */
export const RESULT_UNITS = {
  kWh: 'kWh',
  EUR: '€',
  kgCO2e: 'kg CO₂e',
  'kWh/m2': 'kWh/m²',
  '%': '%',
} as const satisfies Record<ResultPayload['unit'], string>;
