import { describe, expect, it } from 'vitest';
import { loadReferenceValues } from '../load-reference-values.server.ts';
import { energyAmount } from './energy-amount.server.ts';

const told = (energy: 'electricity' | 'gas', day: string, energyKwh = 100) =>
  energyAmount.output.parse(energyAmount.compute(energyAmount.input.parse({ energy, energyKwh, day })));

describe('energy-amount', () => {
  it('takes the price and the factor in force that day, of that energy', () => {
    const values = loadReferenceValues();
    for (const [energy, price, factor] of [
      ['electricity', values.electricityPrice, values.electricityEmissions],
      ['gas', values.gasPrice, values.gasEmissions],
    ] as const) {
      const [last, lastFactor] = [price.values.at(-1), factor.values.at(-1)];
      expect(told(energy, '2030-01-01')).toEqual({
        cost: { value: 100 * (last?.value ?? 0), factor: last?.value, validFrom: last?.validFrom },
        emissions: {
          value: 100 * (lastFactor?.value ?? 0),
          factor: lastFactor?.value,
          validFrom: lastFactor?.validFrom,
        },
      });
    }
    expect(told('gas', '2030-01-01').cost?.factor).not.toBe(told('electricity', '2030-01-01').cost?.factor);
    expect(told('gas', '2030-01-01', 0).cost?.value).toBe(0);
  });

  it('says nothing before the first value known', () => {
    expect(told('electricity', '1980-01-01')).toEqual({ cost: null, emissions: null });
  });
});
