/** The ready-made studies of `methodology/studies/`, by key, so that a pilot's folder cannot name one that is not there. A test holds the two together. */
export const INSTRUMENTS = [
  'energy-behaviour',
  'food-behaviour',
  'mobility-behaviour',
  'reasons-to-share',
  'stigma-of-proof',
  'trust-and-mastery',
  'usability-sus',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];
