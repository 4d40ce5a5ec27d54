import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { SheetForm } from '~/services/social/components/sheet-form.tsx';
import { SituationWidget } from '~/services/social/components/situation-widget.tsx';
import { messages } from '~/services/social/messages/situation.ts';
import type { SheetPart } from '~/services/social/situation-paper.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { openService } from '../open-service.server.ts';
import { readSituation } from '../read-situation.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'situation');
  await page.record('opened-space');
  await page.record('viewed-situation');
  return { frame: page.frame, ...(await readSituation(page)) };
}

export default function Situation() {
  const { frame, view, sources, standing } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <SituationWidget view={view} sources={sources} contact={frame.contact.name} />
      <SheetForm action="/moi/situation/feuille.pdf" parts={partsOf(sources)} />
      <ServiceStanding standing={standing} />
    </SpaceFrame>
  );
}

/** Only what there is can go on the sheet. */
function partsOf({ payments, path, household }: Readonly<Record<string, unknown>>): SheetPart[] {
  return [
    ...(payments ? (['paid', 'months'] as const) : []),
    ...(path ? (['ahead'] as const) : []),
    ...(household ? (['household'] as const) : []),
  ];
}
