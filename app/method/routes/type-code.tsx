import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { CodeForm } from '../components/live/join-form.tsx';
import { errorWords } from '../live/error-words.ts';
import { openByCode } from '../live/open-by-code.server.ts';
import { messages } from '../messages/phone.ts';

export const handle: RouteHandle = { action: 'workshop.join' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'workshop.join');
  const { app, address } = args.context;
  const { request } = args;
  const typed = new URL(request.url).searchParams.get('code');
  if (typed === null) return data({ typed: '', refused: undefined });
  try {
    const { joinCode } = await openByCode(app, { request, address, typed });
    throw redirect(`/m/${joinCode}`);
  } catch (error) {
    const told = errorWords(error, localeOf(request));
    if (!told) throw error;
    return data({ typed, refused: told.words }, { status: told.code === 'too-many-codes' ? 429 : 404 });
  }
}

export default function TypeCode() {
  const t = useMessages(messages);
  const { typed, refused } = useLoaderData<typeof loader>();
  return (
    <PhoneFrame title={t.title} home="/m">
      <h1>{t.title}</h1>
      <CodeForm typed={typed} refused={refused} />
    </PhoneFrame>
  );
}
