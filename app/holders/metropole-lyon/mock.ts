import { addDays, dayFromNumber, offsetStamp } from '../local-time.ts';
import type { MockDataset } from '../proposal/mock.ts';
import { pathOfDay, rightsOfDay } from '../synthetic/social.ts';
import type { LocalRightItem, PathStepItem } from './wire.ts';

const A_WEEK = -7;

export const mockPath: MockDataset<PathStepItem> = {
  path: 'path',
  itemsOfDay: (home, number) =>
    pathOfDay(home, number).map(({ kind, label, notedAt, on, cents }, index) => ({
      ...{ id: `${dayFromNumber(number).replaceAll('-', '')}-${index + 1}`, noted_at: offsetStamp(notedAt) },
      ...{ kind, label, on },
      ...(cents !== undefined && { amount_cents: cents }),
    })),
  // First noted a week too early.
  tooLow: (item) => ({ ...item, on: addDays(item.on, A_WEEK) }),
  drifts: 'on',
};

export const mockRights: MockDataset<LocalRightItem> = {
  path: 'rights',
  itemsOfDay: (home, number) =>
    rightsOfDay(home, number).map(({ key, label, issuedOn, until }) => ({
      ...{ id: `${issuedOn}-${key}`, issued_on: issuedOn, label, valid_until: until },
    })),
  tooLow: (item) => ({ ...item, valid_until: addDays(item.valid_until, A_WEEK) }),
  drifts: 'valid_until',
};
