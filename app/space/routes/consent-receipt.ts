import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { consentReceipt } from '~/consent/receipts/consent-receipt.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/** The receipt of one agreement, to keep. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { testerId } = await requireTester(args);
  const purposeKey = args.params.purpose ?? '';
  const receipt = await consentReceipt(args.context.app, { testerId, purposeKey });
  return new Response(`${JSON.stringify(receipt, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="recu-${encodeURIComponent(purposeKey)}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
