import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DepartureActs } from '../components/departure-acts.tsx';
import { messages } from '../messages/leave.ts';
import { readGoodbye } from '../read-leaving.server.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.goodbyeTitle);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const departureId = new URL(args.request.url).searchParams.get('depart');
  return { goodbye: await readGoodbye(args.context.app, departureId) };
}

export default function Goodbye() {
  const t = useMessages(messages);
  const { goodbye } = useLoaderData<typeof loader>();
  return (
    <PhoneFrame title="Atelier Self Data" home="/">
      <h1>{t.goodbye}</h1>
      <p>{t.goodbyeText}</p>
      {goodbye ? (
        <section className="section stack">
          <h2>{t.goodbyeActs}</h2>
          <DepartureActs acts={goodbye.acts} />
          {goodbye.copies.asked > 0 ? <p>{t.copies(goodbye.copies.asked, goodbye.copies.confirmed)}</p> : null}
          {goodbye.copies.asked > goodbye.copies.confirmed ? <p className="aside">{t.keep}</p> : null}
        </section>
      ) : null}
      <p className="aside">{t.goodbyeMore}</p>
    </PhoneFrame>
  );
}
