import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { answerBoard } from '~/consent/board/answer-board.server.ts';
import { gatheredConsents } from '~/consent/board/gathered-consents.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { BoardForm } from '../components/board-form.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/shares.ts';
import { readBoardPage } from '../read-board-page.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.board.title);

/** Where each agreement has its own page, there is no board: switches would say less than the agreements do. */
async function requireBoard(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const tester = await requireTester(args);
  const { page } = await gatheredConsents(args.context.app, tester.testerId);
  if (page !== '/moi/tableau') throw redirect('/moi/accords');
  return tester;
}

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireBoard(args);
  const changed = Number(new URL(args.request.url).searchParams.get('change') ?? Number.NaN);
  const page = await readBoardPage(args.context.app, tester);
  return { ...page, changed: Number.isSafeInteger(changed) ? changed : null };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId } = await requireBoard(args);
  const locale = localeOf(args.request);
  const form = await args.request.formData();
  const on = form.getAll('on').map((value) => {
    const [serviceKey = '', dataset = ''] = String(value).split(' ');
    return { serviceKey, dataset };
  });
  try {
    const changed = await answerBoard(args.context.app, { testerId, on, locale });
    return redirect(`/moi/tableau?change=${changed}`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { error: errorWords(error, locale) ?? null };
  }
}

export default function Board() {
  const t = useMessages(messages).board;
  const { frame, changed, ...board } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame data={frame}>
      {result?.error ? <Callout tone="bad" title={result.error} role="alert" /> : null}
      {changed !== null ? <Notice>{t.saved(changed)}</Notice> : null}
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <BoardForm board={board} />
    </SpaceFrame>
  );
}
