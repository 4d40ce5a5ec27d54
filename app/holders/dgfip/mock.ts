import type { MockDataset } from '../proposal/mock.ts';
import { noticesOfDay } from '../synthetic/social.ts';
import type { NoticeItem } from './wire.ts';

export const mockNotices: MockDataset<NoticeItem> = {
  path: 'notices',
  itemsOfDay: (home, number) =>
    noticesOfDay(home, number).map(({ year, incomeEuros, shares, issuedOn }) => ({
      ...{ id: String(year), issued_on: issuedOn, year, reference_income_euros: incomeEuros, shares },
    })),
  tooLow: (item, share) => ({ ...item, reference_income_euros: Math.floor(item.reference_income_euros * share) }),
  drifts: 'reference_income_euros',
};
