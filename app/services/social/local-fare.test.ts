import { expect, it } from 'vitest';
import { localFare } from './local-fare.server.ts';

it('opens the free pass of the network to those on the RSA who live there, and to nobody else', () => {
  const keys = (area: 'rhone' | 'elsewhere', receivesRsa: boolean) =>
    localFare.output.parse(localFare.compute({ area, receivesRsa })).fares.map(({ key, euros }) => [key, euros]);
  expect(keys('rhone', true)).toEqual([['tcl-solidaire-gratuit', 0]]);
  expect(keys('rhone', false)).toEqual([]);
  expect(keys('elsewhere', true)).toEqual([]);
});
