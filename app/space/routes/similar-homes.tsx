import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Comparison } from '../components/comparison.tsx';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/similar.ts';
import { openService } from '../open-service.server.ts';
import { readSimilar } from '../read-similar.server.ts';
import { serviceStanding } from '../service-data.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'similar-homes');
  const comparisons = await readSimilar(page);
  await page.record('opened-space');
  if (comparisons.some(({ group }) => group)) await page.record('compared');
  return {
    frame: page.frame,
    ...{ comparisons, smallest: page.definition.smallestGroup },
    standing: await serviceStanding(page),
  };
}

export default function SimilarHomes() {
  const t = useMessages(messages);
  const { frame, comparisons, smallest, standing } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      <p>{t.lead(smallest)}</p>
      {comparisons.map((one) => (
        <Comparison key={one.key} one={one} smallest={smallest} />
      ))}
      <ServiceStanding standing={standing} />
    </SpaceFrame>
  );
}
