import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { ResultTotals } from '~/consent/components/result-totals.tsx';
import { messages as words } from '~/consent/messages/custody.ts';
import { readPublicTotals } from '~/consent/results/read-shared-results.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { LineTotals } from '../components/line-totals.tsx';
import { foodNames } from '../contribution/read-contribution.server.ts';
import { messages } from '../messages/contribution.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(words, (t) => t.results.totals);

/** What people entrusted to a recipient, as sums of whole groups, for anyone; nothing that was sent is opened. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const { pilot = '', recipient = '' } = args.params;
  const totals = await readPublicTotals(args.context.app, { pilot, recipient });
  return { ...totals, names: totals.takesLines ? foodNames() : null };
}

export default function PublicTotals() {
  const w = useMessages(words).results;
  const t = useMessages(messages).lines;
  const locale = useLocale();
  const { theme, title, detail, pilotTitle, totals, lines, at, names, smallestGroup } = useLoaderData<typeof loader>();
  return (
    <PlainFrame theme={theme}>
      <div className="narrow stack">
        <h1>{inLocale(title, locale)}</h1>
        <p className="lead">{w.publicLead(inLocale(pilotTitle, locale))}</p>
        <p>{inLocale(detail, locale)}</p>
        <ResultTotals totals={totals} smallestGroup={smallestGroup} isPublic />
        {names ? <LineTotals lines={lines} names={names} smallestGroup={smallestGroup} /> : null}
        {at ? <p className="aside">{t.at(formatDate(locale, at, { dateStyle: 'long', timeStyle: 'short' }))}</p> : null}
      </div>
    </PlainFrame>
  );
}
