import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { boardOf } from '~/consent/exchange/board-of.ts';
import { listBoard } from '~/consent/exchange/list-board.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { WIDGETS } from '~/services/widgets.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { actOnBoard } from '../act-on-board.server.ts';
import { BoardName } from '../components/board-name.tsx';
import { BoardThemes } from '../components/board-themes.tsx';
import { BoardThread } from '../components/board-thread.tsx';
import { BoardWrite } from '../components/board-write.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/exchange.ts';
import { openService } from '../open-service.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

const { path } = WIDGETS['exchange-board'];
const DONE = ['nom', 'envoye', 'attend', 'corrige', 'efface', 'merci', 'repris', 'signale'] as const;

/** `?theme=leftovers&page=2` */
export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'exchange-board');
  const { app, definition, tester } = page;
  const { themes, review } = boardOf(definition);
  const params = new URL(args.request.url).searchParams;
  const theme = themes.find(({ key }) => key === params.get('theme'))?.key ?? null;
  const number = Number(params.get('page') ?? 1);
  const asked = { theme, page: Number.isSafeInteger(number) && number > 0 ? number : 1 };
  await page.record('opened-space');
  return {
    ...{ frame: page.frame, themes, theme, isReviewed: review === 'before' },
    board: await listBoard(app, { pilotSlug: definition.slug, testerId: tester.testerId, ...asked }),
    done: DONE.find((one) => one === params.get('fait')) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, definition, tester, locale } = await openService(args, 'exchange-board');
  boardOf(definition);
  const form = await args.request.formData();
  const back = new URLSearchParams();
  for (const name of ['theme', 'page']) {
    const value = new URL(args.request.url).searchParams.get(name);
    if (value) back.set(name, value);
  }
  try {
    back.set('fait', await actOnBoard(app, tester.testerId, form));
    return redirect(`${path}?${back}`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const said = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    return { problem: errorWords(error, locale) ?? error.code, said, asksSure: error.code === 'exchange.details' };
  }
}

export default function ExchangeBoardPage() {
  const t = useMessages(messages);
  const { frame, themes, theme, isReviewed, board, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { me, threads, total, page, pageSize } = board;
  const href = (to: { theme?: string | null; page?: number }) => {
    const params = new URLSearchParams();
    const chosen = to.theme === undefined ? theme : to.theme;
    if (chosen) params.set('theme', chosen);
    if (to.page && to.page > 1) params.set('page', String(to.page));
    return `${path}${params.size > 0 ? `?${params}` : ''}`;
  };
  return (
    <SpaceFrame data={frame}>
      {refused ? (
        <Callout tone={refused.asksSure ? 'warn' : 'bad'} title={t.problem} role="alert">
          {refused.problem}
        </Callout>
      ) : null}
      {done && !refused ? <Notice>{t.done[done]}</Notice> : null}
      <div className="stack">
        <h1>{t.title}</h1>
        <p>
          {t.lead(frame.contact.name)} {isReviewed ? t.before : null}
        </p>
      </div>
      {me ? <BoardWrite themes={themes} theme={theme} refused={refused} /> : <BoardName me={null} refused={refused} />}
      <BoardThemes themes={themes} theme={theme} href={(key) => href({ theme: key })} />
      {threads.length === 0 ? (
        <EmptyState title={t.none} headingLevel={2}>
          {t.noneText}
        </EmptyState>
      ) : (
        threads.map((thread) => (
          <BoardThread
            key={thread.id}
            thread={thread}
            themes={themes}
            mayWrite={me !== null}
            editMinutes={board.editMinutes}
            refused={refused}
          />
        ))
      )}
      <div className="buttons">
        {page > 1 ? (
          <Link className="button is-quiet" to={href({ page: page - 1 })}>
            {t.newer}
          </Link>
        ) : null}
        {page * pageSize < total ? (
          <Link className="button is-quiet" to={href({ page: page + 1 })}>
            {t.older}
          </Link>
        ) : null}
      </div>
      {me ? <BoardName me={me} refused={refused} /> : null}
    </SpaceFrame>
  );
}
