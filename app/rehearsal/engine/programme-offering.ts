import { programmeBetween, SIMULATED_PROGRAMME } from '~/holders/city-programme/simulated-programme.ts';
import { offering } from '~/platform/offers.ts';
import { PROGRAMME } from '~/services/culture/programme.ts';

/** The simulated programme of the city, for whoever asks what is on. */
export const programmeOffering = offering(PROGRAMME, async ({ from, to }) => ({
  source: SIMULATED_PROGRAMME,
  events: programmeBetween(from, to),
}));
