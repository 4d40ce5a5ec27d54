import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { messages } from '~/panels/messages/candidate.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';

export const handle: RouteHandle = { action: 'enrolment.join' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'enrolment.join');
  return { isWithdrawn: new URL(args.request.url).searchParams.has('retrait') };
}

export default function ApplicationSent() {
  const t = useMessages(messages);
  const { isWithdrawn } = useLoaderData<typeof loader>();
  return (
    <PhoneFrame title="Atelier Self Data" home="/">
      <h1>{isWithdrawn ? t.withdrawn : t.sent}</h1>
      <p>{isWithdrawn ? t.withdrawnText : t.sentText}</p>
      {isWithdrawn ? null : <p className="aside">{t.sentAside}</p>}
    </PhoneFrame>
  );
}
