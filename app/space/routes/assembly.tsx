import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { advanceAssembly } from '~/consent/collective/advance-assembly.server.ts';
import { sharableDatasets } from '~/consent/collective/check-terms.ts';
import { ProposalLines } from '~/consent/collective/components/proposal-lines.tsx';
import { RulesList } from '~/consent/collective/components/rules-list.tsx';
import { listAssembly } from '~/consent/collective/list-assembly.server.ts';
import { setOptOut } from '~/consent/collective/opt-out.server.ts';
import { requireGate } from '~/consent/collective/require-gate.server.ts';
import { titlesOf } from '~/consent/collective/titles.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { WIDGETS } from '~/services/widgets.ts';
import { Callout } from '~/ui/callout.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { readWishes } from '../collective/read-wishes.server.ts';
import { GroupWishesPart } from '../components/group-wishes.tsx';
import { SharedNow } from '../components/shared-now.tsx';
import { SpaceFrame, type SpaceFrameData } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/assembly.ts';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

const BASE = '/moi/assemblee';
const DONE = ['out', 'back', 'jete'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await requireGate(app, tester.pilotSlug, 'members-vote');
  await advanceAssembly(app, tester.pilotSlug);
  const done = new URL(args.request.url).searchParams.get('fait');
  return {
    frame: await readFrame(app, definition, tester),
    assembly: await listAssembly(app, definition, tester.testerId),
    titles: titlesOf(definition),
    wishes: await readWishes(app, definition),
    smallestGroup: definition.smallestGroup,
    mayPropose: sharableDatasets(definition).length > 0,
    done: DONE.find((one) => one === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId, pilotSlug } = await requireTester(args);
  const { app } = args.context;
  await requireGate(app, pilotSlug, 'members-vote');
  const form = await args.request.formData();
  const out = form.get('intent') === 'out';
  try {
    await setOptOut(app, { pilotSlug, testerId, decisionKey: String(form.get('decision') ?? ''), out });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { problem: errorWords(error, localeOf(args.request)) ?? null };
  }
  return redirect(`${BASE}?fait=${out ? 'out' : 'back'}`);
}

const hasRegister = ({ widgets }: SpaceFrameData): boolean =>
  widgets.some(({ path }) => path === WIDGETS['shared-register'].path);

export default function AssemblyPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, assembly, titles, mayPropose, done, wishes, smallestGroup } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { open, drafts, past, register, rules } = assembly;
  const awaited = open.filter(({ awaitsMe }) => awaitsMe);
  return (
    <SpaceFrame data={frame}>
      {result?.problem ? <Callout tone="bad" title={result.problem} role="alert" /> : null}
      <div className="stack">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      {done ? <Notice>{t.done[done]}</Notice> : null}
      {awaited.length > 0 ? <Callout tone="info" title={t.awaits(awaited.length)} /> : null}
      <section className="section stack">
        <h2>{t.open}</h2>
        {open.length === 0 ? <p>{mayPropose ? t.openNone : t.cannot}</p> : <ProposalLines lines={open} base={BASE} />}
        {mayPropose ? (
          <p className="buttons">
            <Link className={`button is-wide${awaited.length > 0 ? ' is-plain' : ''}`} to={`${BASE}/proposer`}>
              {t.propose}
            </Link>
          </p>
        ) : null}
      </section>
      {drafts.length > 0 ? (
        <section className="section stack">
          <h2>{t.drafts}</h2>
          <ProposalLines lines={drafts} base={BASE} />
        </section>
      ) : null}
      <SharedNow shares={assembly.shares} titles={titles} mayOptOut={assembly.mayOptOut} base={BASE} />
      {hasRegister(frame) ? (
        <p>
          <Link to={WIDGETS['shared-register'].path}>{t.allShared}</Link>
        </p>
      ) : null}
      {wishes ? <GroupWishesPart wishes={wishes} smallestGroup={smallestGroup} /> : null}
      {past.length > 0 ? (
        <section className="section stack">
          <h2>{t.past}</h2>
          <ProposalLines lines={past} base={BASE} />
        </section>
      ) : null}
      <RulesList rules={rules} />
      {register ? (
        <section className="section stack">
          <h2>{t.register}</h2>
          <p>{t.registerText(formatNumber(locale, register.count))}</p>
          <p className="aside">{register.pseudonyms.join(' · ')}</p>
        </section>
      ) : null}
    </SpaceFrame>
  );
}
