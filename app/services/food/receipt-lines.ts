import type { Entry, EntryValue } from '~/platform/entry.ts';
import type { PaidLine } from './basket-footprint.ts';

/** A line of a receipt, and the dataset that it came in. */
export interface ReceiptLine extends PaidLine {
  readonly dataset: string;
}

type Said = Readonly<Record<string, EntryValue>>;

const text = (value: EntryValue | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const number = (value: EntryValue | undefined): number => (typeof value === 'number' ? value : 0);

/**
 * The lines of receipts: entries of any dataset whose entries list `lines` with a label, a quantity and an amount in
 * cents. What has no label is no line.
 */
export function receiptLines(dataset: string, entries: readonly Entry[], dayOf: (at: number) => string): ReceiptLine[] {
  return entries.flatMap(({ at, fields }) => {
    const { lines } = fields;
    if (!Array.isArray(lines)) return [];
    return lines.flatMap((line: Said): ReceiptLine[] => {
      const label = text(line.label);
      if (label === undefined) return [];
      return [
        {
          ...{ dataset, label, barcode: text(line.barcode), aisle: text(line.aisle), day: dayOf(at) },
          ...{ quantity: number(line.quantity), unit: line.unit === 'kg' ? 'kg' : 'piece' },
          paidEur: number(line.amount) / 100,
        },
      ];
    });
  });
}
