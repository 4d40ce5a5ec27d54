import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { setOptOut } from '~/consent/collective/opt-out.server.ts';
import { recipientsOfService } from '~/consent/collective/shares-for-service.server.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { CollectiveMapWidget } from '~/services/travel/components/collective-map-widget.tsx';
import { readFlowChoice } from '~/services/travel/flow-view.ts';
import { WIDGETS } from '~/services/widgets.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { readCollectiveMap } from '../collective/read-collective-map.server.ts';
import { MapDecisionPart, MyPart } from '../components/map-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/collective.ts';
import { openService } from '../open-service.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.map);

const DONE = ['out', 'back'] as const;

/** `?mois=2026-10&heure=morning&mode=bike` */
export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'collective-map');
  const { frame, definition, service } = page;
  const params = new URL(args.request.url).searchParams;
  await page.record('opened-space');
  const map = await readCollectiveMap(page, { month: params.get('mois'), choice: readFlowChoice(params) });
  if (map.shown) await page.record('viewed-map');
  const [recipientKey] = recipientsOfService(definition, service);
  const policy = pilotPolicy(definition);
  return {
    ...{ frame, map, smallestGroup: definition.smallestGroup, mayOptOut: policy.decides.optOut },
    recipient: definition.recipients.find(({ key }) => key === recipientKey)?.title ?? service.title,
    mayPropose: policy.decides.gate === 'members-vote',
    purposeKey: definition.purposes.find(({ services }) => services.includes(service.key))?.key ?? null,
    done: DONE.find((one) => one === params.get('fait')) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, definition, tester, locale } = await openService(args, 'collective-map');
  const form = await args.request.formData();
  const out = form.get('intent') === 'out';
  const decisionKey = String(form.get('decision') ?? '');
  try {
    await setOptOut(app, { pilotSlug: definition.slug, testerId: tester.testerId, decisionKey, out });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { problem: errorWords(error, locale) ?? error.code };
  }
  return redirect(`${WIDGETS['collective-map'].path}?fait=${out ? 'out' : 'back'}`);
}

export default function CollectiveMapPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, map, smallestGroup, mayOptOut, recipient, mayPropose, purposeKey, done } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { shown, decision, nextOn } = map;
  return (
    <SpaceFrame data={frame}>
      {result?.problem ? (
        <Callout tone="bad" title={t.problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      {done ? <Notice>{t.done[done]}</Notice> : null}
      {shown ? (
        <CollectiveMapWidget {...shown} smallestGroup={smallestGroup} path={WIDGETS['collective-map'].path} />
      ) : (
        <>
          <div className="stack">
            <h1>{t.map}</h1>
            <p>{t.lead}</p>
          </div>
          {decision ? (
            <EmptyState title={t.soon} headingLevel={2}>
              {t.soonText(formatDate(locale, nextOn ?? decision.until))}
            </EmptyState>
          ) : (
            <EmptyState
              title={t.noVote}
              headingLevel={2}
              action={
                mayPropose ? (
                  <Link className="button" to="/moi/assemblee/proposer">
                    {t.propose}
                  </Link>
                ) : undefined
              }
            >
              {t.noVoteText(inLocale(recipient, locale))}
            </EmptyState>
          )}
        </>
      )}
      {decision ? <MapDecisionPart decision={decision} nextOn={nextOn} /> : null}
      <MyPart {...map} mayOptOut={mayOptOut} purposeKey={purposeKey} />
    </SpaceFrame>
  );
}
