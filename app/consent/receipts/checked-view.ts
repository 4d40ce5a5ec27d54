import type { StoredText } from './find-text.server.ts';
import { type SaidTerms, saidTerms } from './said-terms.ts';
import type { ReceiptCheck } from './verify-receipt.server.ts';

/** Words kept here, as a page shows them. */
export interface StoredView {
  readonly version: number;
  /** ISO instant */
  readonly firstShownAt: string;
  readonly language: string;
  /** Null where the words cannot be told apart. */
  readonly terms: SaidTerms | null;
  readonly text: string;
}

export function storedView(stored: StoredText | null): StoredView | null {
  if (!stored) return null;
  const { version, text, locale, firstShownAt } = stored;
  return { version, text, language: locale, firstShownAt: firstShownAt.toISOString(), terms: saidTerms(text) ?? null };
}

export interface CheckedView extends Pick<ReceiptCheck, 'signature' | 'text' | 'version'> {
  readonly principalId: string;
  readonly language: string;
  readonly stored: StoredView | null;
}

/** What the page shows of a check: nothing but what the receipt says of itself, and the words kept. */
export function checkedView({ signature, text, version, stored, receipt }: ReceiptCheck): CheckedView {
  return {
    ...{ signature, text, version, stored: storedView(stored) },
    principalId: receipt.pii_principal_id,
    language: receipt.pii_processing.language,
  };
}
