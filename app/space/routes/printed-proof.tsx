import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { MadeProofs, ProofForm, ProofSays } from '../components/proof-form.tsx';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/proofs.ts';
import { openService } from '../open-service.server.ts';
import { type ProofRefusal, readProofPage } from '../proofs/read-proof-page.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.printed.title);

const REFUSALS: readonly ProofRefusal[] = ['not-entitled', 'not-agreed', 'ends-before'];

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'printed-proof');
  const params = new URL(args.request.url).searchParams;
  const { app, frame, timeZone } = page;
  return {
    ...(await readProofPage(page)),
    ...{ asked: params.get('sortie') ?? '', frame, timeZone, issuer: app.publicUrl },
    refused: REFUSALS.find((one) => one === params.get('refus')) ?? null,
    other: frame.widgets.find(({ path }) => path === '/moi/preuve')?.path ?? null,
  };
}

export default function PrintedProof() {
  const t = useMessages(messages);
  const data = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={data.frame}>
      <h1>{t.printed.title}</h1>
      <p>{t.printed.lead}</p>
      {data.refused ? <Callout tone="warn" role="alert" title={t.refused[data.refused]} /> : null}
      <ServiceStanding standing={data.standing} />
      <ProofForm {...data} way="printed" action="/moi/preuve/feuille.pdf" />
      <ProofSays {...data} />
      {data.other ? (
        <p>
          <Link to={data.other}>{t.other.printed}</Link>
        </p>
      ) : null}
      <MadeProofs {...data} />
    </SpaceFrame>
  );
}
