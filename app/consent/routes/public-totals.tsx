import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ResultTotals } from '../components/result-totals.tsx';
import { messages } from '../messages/custody.ts';
import { readPublicTotals } from '../results/read-shared-results.server.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.results.totals);

/** What people entrusted to a recipient, as sums of whole groups, for anyone. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const { pilot = '', recipient = '' } = args.params;
  return readPublicTotals(args.context.app, { pilot, recipient });
}

export default function PublicTotals() {
  const t = useMessages(messages).results;
  const locale = useLocale();
  const { theme, title, detail, pilotTitle, totals, smallestGroup } = useLoaderData<typeof loader>();
  return (
    <PlainFrame theme={theme}>
      <div className="narrow stack">
        <h1>{inLocale(title, locale)}</h1>
        <p className="lead">{t.publicLead(inLocale(pilotTitle, locale))}</p>
        <p>{inLocale(detail, locale)}</p>
        <ResultTotals totals={totals} smallestGroup={smallestGroup} isPublic />
      </div>
    </PlainFrame>
  );
}
