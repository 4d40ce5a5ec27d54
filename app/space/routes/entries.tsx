import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { holderName } from '~/consent/holder-words.ts';
import { showEntries } from '~/consent/show-entries.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { EntriesTable } from '../components/entries-table.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/entries.ts';
import { readFrame } from '../read-frame.server.ts';
import { datasetTitle } from '../reader-words.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle<(typeof messages)['fr'], { title: Bilingual }>(messages, (t) => t.title);

/** What an organisation knows of the tester, fact by fact: `?mois=2026-10`, the last month otherwise. */
export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const { holder = '', dataset = '' } = args.params;
  const key = `${holder}/${dataset}`;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const month = new URL(args.request.url).searchParams.get('mois');
  const shown = await showEntries(app, {
    ...{ testerId: tester.testerId, dataset: key, month },
    locale: localeOf(args.request),
  });
  if (!shown) throw new Response(null, { status: 404 });
  return {
    ...{
      frame: await readFrame(app, definition, tester),
      title: datasetTitle(definition, key),
      holder: holderName(holder),
    },
    ...{ path: `/moi/donnees/${key}`, shown },
  };
}

export default function Entries() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, title, holder, path, shown } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <h1>{inLocale(title, locale)}</h1>
      <p>{t.lead(holder)}</p>
      <EntriesTable title={inLocale(title, locale)} path={path} shown={shown} />
      <p>
        <Link to="/moi/donnees">{t.all}</Link>
      </p>
    </SpaceFrame>
  );
}
