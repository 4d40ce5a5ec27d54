import type { MockDataset } from '../proposal/mock.ts';
import { benefitsPaidOn } from '../synthetic/benefits.ts';
import type { PaymentItem } from './wire.ts';

/** What the simulated office paid on a day. */
export const mockPayments: MockDataset<PaymentItem> = {
  path: 'payments',
  itemsOfDay: (home, number) =>
    benefitsPaidOn(home, number).map(({ kind, month, cents, paidOn }) => ({
      id: `${month}-${kind}`,
      paid_on: paidOn,
      for_month: month,
      kind,
      amount_cents: cents,
    })),
  tooLow: (item, share) => ({ ...item, amount_cents: Math.round(item.amount_cents * share) }),
  drifts: 'amount_cents',
};
