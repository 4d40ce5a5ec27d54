/** Exactly what leaves when a tester shares a result: nothing else is sealed for the recipient, no number, no name. */
export interface ResultPayload {
  readonly service: string;
  readonly result: string;
  /** The month that it is about, yyyy-mm. */
  readonly period: string;
  readonly value: number;
  readonly unit: 'kWh' | 'kgCO2e' | 'EUR';
  /** Days of the month that were measured whole. */
  readonly daysMeasured: number;
  readonly daysInMonth: number;
  /** Of what was spent, the share (0 to 1) that the value could be worked out of; absent where all is measured. */
  readonly coveredShare?: number;
}

/** How the unit of a result is written. */
export const RESULT_UNITS = { kWh: 'kWh', EUR: '€', kgCO2e: 'kg CO₂e' } as const satisfies Record<
  ResultPayload['unit'],
  string
>;
