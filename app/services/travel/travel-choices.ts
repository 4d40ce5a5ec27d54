/** What travel data leaves out, whatever the person does. */
export const BLIND_SPOTS = ['walk-and-own-bike', 'own-car', 'fuel'] as const;
export type BlindSpot = (typeof BLIND_SPOTS)[number];

export const UNITS = ['co2e', 'eur'] as const;
export type TravelUnit = (typeof UNITS)[number];

/** Kilometres a year that a person may choose, to see what their car comes to. */
export const CAR_DISTANCES = [5000, 12_000, 20_000] as const;
