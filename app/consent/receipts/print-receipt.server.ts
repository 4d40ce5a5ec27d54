import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { findTesterPilot } from '../tester-pilot.server.ts';
import { consentReceipt } from './consent-receipt.server.ts';
import { receiptPaper } from './receipt-paper.ts';

/** The receipt of a tester's answer, on paper, in the language in which they answered. Errors: those of consentReceipt. */
export async function printReceipt(
  context: AppContext,
  { testerId, purposeKey }: { testerId: string; purposeKey: string },
): Promise<PdfDocument> {
  const receipt = await consentReceipt(context, { testerId, purposeKey });
  const { definition } = await findTesterPilot(context, testerId);
  const pilot = inLocale(definition.title, receipt.pii_processing.language as Locale);
  return receiptPaper(receipt, { pilot, timeZone: definition.calendar.timeZone });
}
