import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { printReceipt } from '~/consent/receipts/print-receipt.server.ts';
import { pdfResponse } from '~/platform/pdf/pdf-response.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/** The receipt of one agreement, to print or to keep. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { testerId } = await requireTester(args);
  const { app } = args.context;
  const purposeKey = args.params.purpose ?? '';
  const document = await printReceipt(app, { testerId, purposeKey });
  return pdfResponse({ document, paper: 'a4', now: app.clock.now(), fileName: `recu-${purposeKey}` });
}
