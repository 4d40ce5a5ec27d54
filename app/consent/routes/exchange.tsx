import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { pilotLinks } from '~/pilots/pilot-links.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { boardOf } from '../exchange/board-of.ts';
import { ModeratedPosts } from '../exchange/components/moderated-posts.tsx';
import { listModeration } from '../exchange/list-moderation.server.ts';
import { messages as refusals } from '../exchange/messages.ts';
import { moderatePost } from '../exchange/moderate-post.server.ts';
import { messages } from '../exchange/staff-messages.ts';

export const handle: RouteHandle = { action: 'exchange.moderate' };
export const meta = pageTitle(messages, (t) => t.title);

const DONE = ['hide', 'show'] as const;

/** `?page=2` */
export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, 'exchange.moderate', { territory, pilot });
  const { app } = args.context;
  const definition = await getOpenPilot(app, pilot);
  const { themes, review } = boardOf(definition);
  const locale = localeOf(args.request);
  const params = new URL(args.request.url).searchParams;
  const number = Number(params.get('page') ?? 1);
  const page = Number.isSafeInteger(number) && number > 0 ? number : 1;
  return {
    frame: await territoryFrame(app, {
      territoryId: territory,
      principal,
      locale,
      initiativeId: definition.initiative,
    }),
    links: pilotLinks(principal, { territory, pilot }, definition),
    ...{ themes, review, board: await listModeration(app, { pilotSlug: pilot, page }) },
    done: DONE.find((one) => one === params.get('fait')) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, 'exchange.moderate', { territory, pilot });
  const { app } = args.context;
  const definition = await getOpenPilot(app, pilot);
  const form = await args.request.formData();
  const act = form.get('intent') === 'hide' ? 'hide' : 'show';
  const [postId, reason] = ['post', 'reason'].map((name) => String(form.get(name) ?? '')) as [string, string];
  try {
    await moderatePost(app, { definition, postId, act, reason, by: principal.name });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { errors } = pick(refusals, localeOf(args.request));
    return { problem: error.code === 'exchange.reason-missing' ? errors['reason-missing'] : error.code };
  }
  const action = act === 'hide' ? 'consent.post-hidden' : 'consent.post-shown';
  await recordAudit(app, { principal, territoryId: territory, subject: postId, action });
  return redirect(`/${territory}/experimentations/${pilot}/mur?fait=${act}`);
}

export default function ExchangePage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, links, themes, review, board, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { waiting, posts, log, page, pageSize, total } = board;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      {result?.problem ? (
        <Callout tone="bad" title={t.problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      {done && !result ? <Notice>{t.done[done]}</Notice> : null}
      <div className="cols">
        <div className="main">
          <section className="section stack">
            <h2>{t.toLook}</h2>
            <p>{waiting.length === 0 ? t.nothing : t.waiting(waiting.length)}</p>
            <ModeratedPosts posts={waiting} themes={themes} />
          </section>
          <section className="section stack">
            <h2>{t.others}</h2>
            {total === 0 ? <p>{t.othersNone}</p> : null}
            <ModeratedPosts posts={posts} themes={themes} />
            <div className="buttons">
              {page > 1 ? (
                <Link className="button is-quiet" to={`?page=${page - 1}`}>
                  {t.newer}
                </Link>
              ) : null}
              {page * pageSize < total ? (
                <Link className="button is-quiet" to={`?page=${page + 1}`}>
                  {t.older}
                </Link>
              ) : null}
            </div>
          </section>
        </div>
        <div className="side">
          <section className="section stack">
            <h2>{t.log}</h2>
            <p>{t.review[review]}</p>
            {log.length === 0 ? <p className="aside">{t.logNone}</p> : null}
            <ul>
              {log.map(({ act, reason, by, at }) => (
                <li key={`${at} ${act} ${reason}`}>
                  {formatDate(locale, at, { dateStyle: 'medium', timeStyle: 'short' })} · {by} · {t.acts[act]}
                  {reason ? ` · ${reason}` : ''}
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </LaptopFrame>
  );
}
