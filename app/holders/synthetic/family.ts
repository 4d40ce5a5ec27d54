import { type Day, dayFromNumber, dayNumber } from '../local-time.ts';
import model from './data/family-model.json';
import type { Household } from './household.ts';
import { between, byShare, type Draw, drawsOf } from './random.ts';

export type Situation = keyof typeof model.situationShares;

export interface Adult {
  readonly birthDate: Day;
  readonly sex: 'M' | 'F';
  readonly situation: Situation;
  /** Net income of work or pension, cents a month. */
  readonly monthlyCents: number;
}

/** Who lives in a simulated home, and on what: as many people as the home has occupants. */
export interface Family {
  /** The first is the one who takes part. */
  readonly adults: readonly Adult[];
  readonly children: readonly { readonly birthDate: Day }[];
  readonly tenant: boolean;
  /** Cents a month; 0 for an owner. */
  readonly rentCents: number;
}

/** The family of a home: a function of its seed, so that every holder tells the same. */
export function familyOf(home: Household): Family {
  const draw = drawsOf(home.seed, 10);
  const couple = home.occupants > 1 && draw() < coupleShare(home.occupants);
  const adultCount = couple ? 2 : 1;
  const childCount = home.occupants - adultCount;
  const born = childCount > 0 ? model.parentsBornBetween : model.adultsBornBetween;
  const adults = Array.from({ length: adultCount }, () => adultOf(draw, born, childCount > 0));
  const children = Array.from({ length: childCount }, () => ({
    birthDate: dayBetween(draw, model.childrenBornBetween),
  }));
  const tenant = draw() < model.tenantShare;
  const rentCents = tenant ? Math.round(home.surfaceM2 * between(draw, model.rentEurosPerM2)) * 100 : 0;
  return { adults, children: children.sort((a, b) => (a.birthDate < b.birthDate ? -1 : 1)), tenant, rentCents };
}

function coupleShare(occupants: number): number {
  if (occupants === 2) return model.secondAdultShare['2'];
  return occupants === 3 ? model.secondAdultShare['3'] : model.secondAdultShare.more;
}

function adultOf(draw: Draw, born: readonly string[], isParent: boolean): Adult {
  const birthDate = dayBetween(draw, born);
  const sex = draw() < 0.5 ? 'M' : 'F';
  const drawn = byShare(draw, model.situationShares);
  const isOld = birthDate < '1964-01-01';
  const situation = isOld ? 'retired' : drawn === 'retired' ? 'full-time' : drawn;
  const euros = between(draw, model.netMonthlyEuros[isParent && situation === 'retired' ? 'full-time' : situation]);
  return { birthDate, sex, situation, monthlyCents: Math.round(euros) * 100 };
}

function dayBetween(draw: Draw, days: readonly string[]): Day {
  return dayFromNumber(Math.round(between(draw, days.map(dayNumber))));
}
