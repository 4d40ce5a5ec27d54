import type { Entry } from '~/platform/entry.ts';
import type { Holder, HolderManifest } from '../holder.ts';
import { dayFromNumber, offsetStamp } from '../local-time.ts';
import { proposalHolder } from '../proposal/holder.server.ts';
import type { Household } from '../synthetic/household.ts';
import { type Chain, shoppingOfDay } from '../synthetic/shopping.ts';
import { type ReceiptItem, receipt } from './wire.ts';

/** A supermarket, which in the sandbox is one of the simulated chains. */
export function grocer(manifest: HolderManifest, chain: Chain): Holder {
  return proposalHolder({
    manifest,
    datasets: {
      [`${manifest.id}/receipts`]: {
        path: 'receipts',
        item: receipt,
        toEntry: receiptEntry,
        itemsOfDay: (home: Household, number: number) => receiptsOfDay(home, number, chain),
        tooLow: (item: ReceiptItem, share: number) => ({ ...item, total_cents: Math.round(item.total_cents * share) }),
        scoped: [{ path: ['store'], scope: `${manifest.id}/stores` }],
        drifts: 'total_cents',
      },
    },
  });
}

function receiptsOfDay(home: Household, number: number, chain: Chain): ReceiptItem[] {
  return shoppingOfDay(home, number)
    .filter((one) => one.chain === chain)
    .map(({ at, store, lines }, index) => ({
      id: `${dayFromNumber(number).replaceAll('-', '')}-${index + 1}`,
      purchased_at: offsetStamp(at),
      store,
      total_cents: lines.reduce((sum, { cents }) => sum + cents, 0),
      lines: lines.map(({ barcode, label, aisle, quantity, unit, cents }) => ({
        ...{ barcode, label, aisle, quantity, amount_cents: cents },
        unit: unit === 'kg' ? 'kg' : 'piece',
      })),
    }));
}

export function receiptEntry({ id, purchased_at, store, total_cents, lines }: ReceiptItem): Entry {
  return {
    id,
    at: Date.parse(purchased_at),
    fields: {
      total: total_cents,
      ...(store !== undefined && { store }),
      lines: lines.map(({ barcode, label, aisle, quantity, unit, amount_cents }) => ({
        label,
        ...(barcode !== undefined && { barcode }),
        ...(aisle !== undefined && { aisle }),
        ...{ quantity, unit, amount: amount_cents },
      })),
    },
  };
}
