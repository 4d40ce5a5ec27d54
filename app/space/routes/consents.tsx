import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ConsentCard, type ConsentCardData } from '../components/consent-card.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/consents.ts';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getPilotDefinition(app, tester.pilotSlug);
  const consents = (await listConsents(app, tester.testerId)).map(({ purpose, ...consent }): ConsentCardData => {
    const { key, question, what, why, who, until, ifWithdrawn } = purpose;
    return {
      purpose: { key, question, what, why, who, until, ifWithdrawn },
      state: consent.state,
      textChanged: consent.textChanged,
      isOpen: consent.isOpen,
      decidedAt: (consent.endedAt ?? consent.decidedAt)?.toISOString() ?? null,
      hasReceipt: consent.decidedVersion !== null,
    };
  });
  return { frame: readFrame(definition, tester), consents };
}

export default function Consents() {
  const t = useMessages(messages);
  const { frame, consents } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      {consents.map((consent) => (
        <ConsentCard key={consent.purpose.key} consent={consent} />
      ))}
    </SpaceFrame>
  );
}
