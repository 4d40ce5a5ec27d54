import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { ClaimList } from '~/services/social/components/claim-list.tsx';
import { messages } from '~/services/social/messages/claims.ts';
import { Callout } from '~/ui/callout.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { descriptionPath } from '../next-step.server.ts';
import { openService } from '../open-service.server.ts';
import { SITUATION } from '../read-aid-facts.server.ts';
import { readClaims } from '../read-claims.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'claims');
  await page.record('opened-space');
  const isAsked = page.service.datasets.includes(SITUATION);
  return { frame: page.frame, ...(await readClaims(page)), correct: isAsked ? descriptionPath(SITUATION) : null };
}

export default function Claims() {
  const t = useMessages(messages);
  const { frame, claims, facts, standing, correct } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <div className="stack">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      <Callout title={t.notSent.title}>{t.notSent.text}</Callout>
      <ClaimList claims={claims} facts={facts} correct={correct} hrefOf={(key) => `/moi/demandes/${key}/liasse.pdf`} />
      <ServiceStanding standing={standing} />
    </SpaceFrame>
  );
}
