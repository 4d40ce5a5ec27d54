import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { messages } from '../messages/leave.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.goodbyeTitle);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  return null;
}

export default function Goodbye() {
  const t = useMessages(messages);
  return (
    <PhoneFrame title="Atelier Self Data" home="/">
      <h1>{t.goodbye}</h1>
      <p>{t.goodbyeText}</p>
      <p className="aside">{t.goodbyeMore}</p>
    </PhoneFrame>
  );
}
