import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { MEDIA_TYPES } from '~/panels/paper-form.ts';
import { openPaper } from '~/panels/paper-forms.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };

export async function loader(args: LoaderFunctionArgs) {
  const { testerId } = await requireTester(args);
  const { kind, bytes } = await openPaper(args.context.app, { testerId, id: args.params.form ?? '' });
  return new Response(bytes, {
    headers: {
      'Content-Type': MEDIA_TYPES[kind],
      // A scan from outside is never shown as a page of this site.
      'Content-Disposition': `attachment; filename="formulaire.${kind}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
