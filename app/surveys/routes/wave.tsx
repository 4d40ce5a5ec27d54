import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { WholeFormView } from '../components/whole-form-view.tsx';
import { openFormPage } from '../form/open-form-page.server.ts';
import { questionsOf } from '../form/questions.ts';
import { wholeForm } from '../form/whole-form.ts';
import { messages } from '../messages/team.ts';
import { findStudy } from '../studies/load-studies.server.ts';

export const handle: RouteHandle = { action: 'surveys.read' };
export const meta = pageTitle(messages, (t) => t.preview);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openFormPage(args, 'surveys.read');
  const { principal, territory, pilot, survey, form } = opened;
  return {
    ...(await pilotPageFrame(opened)),
    ...{ key: survey.key, title: survey.title, about: survey.about, version: form.version },
    questions: questionsOf(form.definition).length,
    frozenAt: form.frozenAt?.toISOString() ?? null,
    pages: wholeForm(form.definition),
    studies: form.studies.flatMap((key) => {
      const study = findStudy(key);
      return study ? [{ key, title: study.title, source: study.source, scores: study.scores }] : [];
    }),
    mayTypeIn: decide(principal, 'surveys.type-in', { territory, pilot }) === 'allow',
    mayWrite: decide(principal, 'surveys.write', { territory, pilot }) === 'allow',
    mayReadResults: decide(principal, 'research.read', { territory, pilot }) === 'allow',
  };
}

export default function Wave() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, links, key, title, about, version, questions, frozenAt, pages, studies, ...may } =
    useLoaderData<typeof loader>();
  const base = `${links.base}/enquetes/${key}`;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <p>
            <Link to={`${links.base}/enquetes`}>{t.back}</Link>
          </p>
          <h1>{inLocale(title, locale)}</h1>
          <p className="lead">{inLocale(about, locale)}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      <p className="aside">
        {t.form(version, questions)}, {frozenAt ? t.frozen(formatDate(locale, frozenAt)) : t.notFrozen}.
      </p>
      <div className="buttons">
        <a className="button is-quiet" href={`${base}/feuille.pdf`}>
          {t.print}
        </a>
        {may.mayWrite ? (
          <Link className="button is-quiet" to={`${base}/modifier`}>
            {t.edit}
          </Link>
        ) : null}
        {may.mayReadResults ? (
          <Link className="button is-quiet" to={`${links.base}/recherche/enquetes/${key}`}>
            {t.results}
          </Link>
        ) : null}
        {may.mayTypeIn ? (
          <Link className="button is-quiet" to={`${base}/saisir`}>
            {t.typeIn}
          </Link>
        ) : null}
      </div>
      <div className="cols">
        <div className="main stack">
          <h2>{t.preview}</h2>
          <p className="aside">{t.previewLead}</p>
          <form>
            <WholeFormView pages={pages} />
          </form>
        </div>
        <div className="side">
          {studies.map((study) => (
            <section key={study.key} className="section stack">
              <h2>{inLocale(study.title, locale)}</h2>
              <h3>{t.source}</h3>
              <p>{inLocale(study.source, locale)}</p>
              {study.scores.length > 0 ? <h3>{t.scores}</h3> : null}
              {study.scores.map((score) => (
                <p key={score.key}>
                  <b>{inLocale(score.title, locale)}</b> – {inLocale(score.how, locale)}
                </p>
              ))}
            </section>
          ))}
        </div>
      </div>
    </LaptopFrame>
  );
}
