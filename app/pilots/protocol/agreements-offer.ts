import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { Offer } from '~/platform/offers.ts';
import type { AgreementChange } from './agreement-changes.ts';

export interface AskAgain {
  readonly slug: string;
  /** The version that asks. */
  readonly version: number;
  readonly at: Date;
  readonly changes: readonly AgreementChange[];
}

/** What the room of agreements does for a protocol, which may not import it. */
export interface Agreements {
  /** How many testers hold an agreement to each of these purposes today, by purpose. Exact: guard before showing. */
  countHolding(context: Pick<AppContext, 'db' | 'clock'>, slug: string): Promise<Map<string, number>>;
  /** Puts back to the question those who had agreed to what is asked again; nobody else. In the signing transaction. */
  askAgain(tx: Tx, asked: AskAgain): Promise<void>;
}

export const agreementsOffer: Offer<Agreements> = { name: 'pilots.agreements' };

/** The offer, which every composition of the product holds. */
export function takeAgreements({ offers }: Pick<AppContext, 'offers'>): Agreements {
  const agreements = offers.take(agreementsOffer);
  if (!agreements) throw new Error('Nobody offers pilots.agreements: a protocol cannot be amended here');
  return agreements;
}
