import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { parseForm } from '~/ui/form/parse-form.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { messages as frameMessages } from '../messages/frame.ts';
import { openScenario } from '../open-scenario.server.ts';
import { acceptFindings, withdrawAcceptance } from '../preflight/accept-findings.server.ts';
import { byPart } from '../preflight/by-part.ts';
import { AcceptForm } from '../preflight/components/accept-form.tsx';
import { AcceptMany } from '../preflight/components/accept-many.tsx';
import { PartFold } from '../preflight/components/part-fold.tsx';
import { PointCard } from '../preflight/components/point-card.tsx';
import styles from '../preflight/components/preflight.module.css';
import { ReadyPoints } from '../preflight/components/ready-points.tsx';
import { writeRef } from '../preflight/finding-ref.ts';
import { messages } from '../preflight/messages/page.ts';
import { preflightView, standingOf } from '../preflight/preflight-view.ts';
import { acceptSchema, MANY, readAnswer } from '../preflight/read-answer.ts';
import { scenarioPreflight } from '../preflight/scenario-preflight.server.ts';
import { pageOfScenario } from '../scenario.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.launch' };
export const meta = pageTitle(messages, (t, data?: { title: string }) => t.page(data?.title ?? ''));

export async function loader(args: LoaderFunctionArgs) {
  const { app, scenario, frame, locale, territoryId, scenarioId } = await openScenario(args, 'scenario.read');
  const points = await scenarioPreflight(app, scenario);
  const tips = new Map(getKit().tips.map(({ key, title }) => [key, title]));
  return {
    frame,
    title: inLocale(scenario.document.title, locale),
    base: pageOfScenario(territoryId, scenarioId),
    revision: scenario.revision,
    unfolded: new URL(args.request.url).searchParams.has(UNFOLD),
    view: preflightView(points, scenario.document.accepted, { locale, tips }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, actor, locale, territoryId, scenarioId } = await openScenario(args, 'scenario.launch');
  const form = await args.request.formData();
  const asked = readAnswer(form);
  if (!asked) throw new Response(null, { status: 400 });
  const { intent, form: sent, findings, revision } = asked;
  const at = { territoryId, scenarioId, revision, findings };
  const nothing = { form: sent, ticked: findings.map(writeRef), reply: null, error: null, done: null };
  const audit = (name: string) =>
    recordAudit(app, {
      ...{ principal, action: name, territoryId, subject: scenarioId },
      detail: { checks: [...new Set(findings.map(({ check }) => check))].join(' ') },
    });
  try {
    if (intent === 'withdraw') {
      await withdrawAcceptance(app, actor, at);
      await audit('scenario.acceptance-withdrawn');
      return { ...nothing, done: { what: 'withdrawn' } } as const;
    }
    const submission = parseForm(form, { schema: acceptSchema, locale });
    if (submission.status !== 'success') return { ...nothing, reply: submission.reply() };
    if (findings.length === 0) {
      const formErrors = [pick(messages, locale).accept.nothing];
      return { ...nothing, reply: submission.reply({ formErrors }) };
    }
    await acceptFindings(app, actor, { ...at, reason: submission.value.reason });
    await audit('scenario.finding-accepted');
    return { ...nothing, done: { what: 'accepted', count: findings.length } } as const;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { ...nothing, error: { code: error.code, by: String(error.params.by ?? '') } };
  }
}

/** In the address: every part is asked open. */
const UNFOLD = 'deplie';

/** A group of more points than this is folded, part by part. */
const MOST_OPEN = 6;

const GROUPS = ['blocks', 'warns', 'accepted', 'advice'] as const;

export default function Preflight() {
  const t = useMessages(messages);
  const { sections } = useMessages(frameMessages);
  const { frame, base, revision, unfolded, view } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { points, ready, mayLaunch } = view;
  const of = (standing: string) => points.filter((point) => standingOf(point) === standing);
  const waiting = [...of('blocks'), ...of('warns')];
  const answer = frame.mayLaunch;
  const holdsReply = (some: typeof points) => some.some(({ check }) => check === result?.form);
  return (
    <ScenarioFrame {...frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.title(ready, points.length)}</h1>
          <p className="lead">{mayLaunch ? t.lead.open : t.lead.blocked(of('blocks').length, of('warns').length)}</p>
          <p className="aside">{t.where}</p>
          {answer ? null : <p className="aside">{t.onlyLead}</p>}
          {GROUPS.some((standing) => of(standing).length > MOST_OPEN) ? (
            <p>
              <Link className={styles.unfold} to={unfolded ? '.' : `?${UNFOLD}`} preventScrollReset>
                {unfolded ? t.fold : t.unfold}
              </Link>
            </p>
          ) : null}
        </div>
      </div>
      <PreflightNews error={result?.error ?? null} done={result?.done ?? null} />
      {answer && waiting.length > 1 ? (
        <AcceptMany
          key={`${MANY}-${revision}`}
          {...{ revision, unfolded, points: waiting }}
          reply={result?.form === MANY ? result.reply : null}
          ticked={result?.form === MANY ? result.ticked : []}
        />
      ) : null}
      {GROUPS.filter((standing) => of(standing).length > 0).map((standing) => (
        <section key={standing} className="section" aria-labelledby={`groupe-${standing}`}>
          <h2 id={`groupe-${standing}`}>{t.groups[standing]}</h2>
          {byPart(of(standing)).map(({ page, points: ofPart }) => (
            <PartFold
              key={page}
              title={sections[page]}
              names={ofPart.map((point) => point.title)}
              open={unfolded || of(standing).length <= MOST_OPEN || holdsReply(ofPart)}
            >
              <ul className={styles.points}>
                {ofPart.map((point) => (
                  <PointCard key={point.check} {...{ point, base, revision }} mayAccept={answer}>
                    {answer && (standing === 'blocks' || standing === 'warns') ? (
                      <AcceptForm
                        key={`${point.check}-${revision}`}
                        {...{ point, revision }}
                        reply={result?.form === point.check ? result.reply : null}
                      />
                    ) : null}
                  </PointCard>
                ))}
              </ul>
            </PartFold>
          ))}
        </section>
      ))}
      {of('ready').length > 0 ? (
        <section className="section" aria-labelledby="groupe-ready">
          <h2 id="groupe-ready">{t.groups.ready}</h2>
          <ReadyPoints points={of('ready')} />
        </section>
      ) : null}
    </ScenarioFrame>
  );
}

interface News {
  readonly error: { readonly code: string; readonly by: string } | null;
  readonly done: { readonly what: 'withdrawn' } | { readonly what: 'accepted'; readonly count: number } | null;
}

function PreflightNews({ error, done }: News) {
  const t = useMessages(messages);
  if (error) {
    const { changed, gone, archived } = t.errors;
    const title =
      error.code === 'scenarios.changed' ? changed(error.by) : error.code === 'scenario.archived' ? archived : gone;
    return <Callout tone="bad" role="alert" title={title} />;
  }
  if (!done) return null;
  const title = done.what === 'accepted' ? t.done.accepted(done.count) : t.done.withdrawn;
  return <Callout tone="ok" role="status" title={title} />;
}
