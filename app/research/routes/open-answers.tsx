import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { OpenLines } from '../survey-results/components/open-lines.tsx';
import { OpenPager } from '../survey-results/components/open-pager.tsx';
import { TagTable } from '../survey-results/components/tag-table.tsx';
import { openMessages } from '../survey-results/messages/open.ts';
import { openOpenAnswers } from '../survey-results/open-question.server.ts';
import { openView, readOpenFilter, UNCODED } from '../survey-results/open-view.ts';
import { CODING_ACTS, playCoding } from '../survey-results/play-coding.server.ts';

export const handle: RouteHandle = { action: 'research.code' };
export const meta = pageTitle(openMessages, (t) => t.documentTitle);

const LIST = 'codes-connus';

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openOpenAnswers(args);
  const { research, place, asked, definition, locale, base, here } = opened;
  const k = definition.smallestGroup;
  const answers = await research.openAnswers.read(place);
  const params = new URL(args.request.url).searchParams;
  const filter = readOpenFilter(params);
  return {
    ...(await pilotPageFrame(opened)),
    view: answers.length < k ? null : openView(answers, filter, k),
    ...{ filter, k, base, here, question: inLocale(asked.title, locale) },
    done: CODING_ACTS.find((act) => act === params.get('fait')) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { research, place, principal, locale, here, territory, app } = await openOpenAnswers(args);
  const form = await args.request.formData();
  try {
    const act = await playCoding(research, { ...place, author: `staff:${principal.userId}` }, form);
    if (act === null) throw new Response(null, { status: 400 });
    const subject = `${place.pilotSlug} ${place.surveyKey} ${place.question}`;
    const audit = { principal, territoryId: territory, subject };
    if (act === 'mask') await recordAudit(app, { ...audit, action: 'research.text-masked' });
    if (act === 'unmask') await recordAudit(app, { ...audit, action: 'research.text-shown' });
    const url = new URL(args.request.url);
    url.searchParams.set('fait', act);
    const n = form.get('n');
    return redirect(`${here}${url.search}${typeof n === 'string' && /^\d+$/.test(n) ? `#r-${n}` : ''}`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { errors } = pick(openMessages, locale);
    const reason = error.code.replace('surveys.', '');
    if (!Object.hasOwn(errors, reason)) throw error;
    return { problem: errors[reason as keyof typeof errors] };
  }
}

export default function OpenAnswers() {
  const t = useMessages(openMessages);
  const locale = useLocale();
  const { frame, links, view, filter, k, base, here, question, done } = useLoaderData<typeof loader>();
  const result = useActionData<{ problem: string }>();
  const number = (n: number) => formatNumber(locale, n);
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title(question)}</h1>
          {view ? <p className="lead">{t.lead(number(view.total))}</p> : null}
        </div>
      </div>
      <PilotTabs {...links} />
      <p>
        <Link to={base}>{t.back}</Link>
      </p>
      {result?.problem ? <Callout tone="bad" title={result.problem} role="alert" /> : null}
      {done && !result ? <Notice>{t.done[done]}</Notice> : null}
      {view === null ? (
        <EmptyState title={t.few.title} headingLevel={2}>
          {t.few.body(k)}
        </EmptyState>
      ) : (
        <div className="cols">
          <div className="main">
            <datalist id={LIST}>
              {view.tags.map(({ tag }) => (
                <option key={tag} value={tag} />
              ))}
            </datalist>
            <Form method="get" className="filters">
              <TextField field={{ id: 'q', name: 'q', initialValue: filter.search }} label={t.search} type="search" />
              <SelectField
                field={{ id: 'code', name: 'code', initialValue: filter.tag ?? '' }}
                label={t.code}
                placeholder={t.anyCode}
                options={[
                  { value: UNCODED, label: t.noCode },
                  ...view.tags.map(({ tag }) => ({ value: tag, label: tag })),
                ]}
              />
              <button type="submit" className="button is-plain">
                {t.filter}
              </button>
              <span className="found">
                {t.found(number(view.found), number(view.total))}
                {filter.search || filter.tag ? <Link to={here}>{t.clear}</Link> : null}
              </span>
            </Form>
            {view.lines.length === 0 ? (
              <EmptyState title={t.noneFound.title} headingLevel={2}>
                {t.noneFound.body}
              </EmptyState>
            ) : (
              <section aria-label={t.documentTitle}>
                <h2 className="visually-hidden">{t.documentTitle}</h2>
                <OpenLines lines={view.lines} list={LIST} />
              </section>
            )}
            <OpenPager page={view.page} total={view.found} />
          </div>
          <aside className="side">
            <section className="section stack" aria-labelledby="codes">
              <h2 id="codes">{t.tagTable}</h2>
              <TagTable tags={view.tags} list={LIST} k={k} />
              <p>
                <a href={`${here}/codes.csv`} download>
                  <Icon name="download" /> {t.export}
                </a>
              </p>
            </section>
          </aside>
        </div>
      )}
    </LaptopFrame>
  );
}
