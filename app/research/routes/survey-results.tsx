import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { isZeroOrEnough } from '~/statistics/coarsen.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { audienceOf } from '../audience.ts';
import { RatesTable } from '../survey-results/components/rates-table.tsx';
import { ResultFigure } from '../survey-results/components/result-figure.tsx';
import { partName, SurveyFilters } from '../survey-results/components/survey-filters.tsx';
import { figuresOf, openSurvey } from '../survey-results/load-survey.server.ts';
import { resultMessages } from '../survey-results/messages/results.ts';
import { ratesOf } from '../survey-results/rates.ts';
import { surveyFilterHref } from '../survey-results/survey-filter.ts';
import { panelTitles, presentSurvey } from '../survey-results/survey-view.ts';

export const handle: RouteHandle = { action: 'research.read' };
export const meta = pageTitle(resultMessages, (t) => t.documentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openSurvey(args);
  const { definition, locale, planned, territory, pilot, principal, app, research } = opened;
  const figures = figuresOf(opened, args.request);
  const k = definition.smallestGroup;
  const { filter, refused, answers, partings } = figures;
  const isPlain = audienceOf(principal, territory, pilot) === 'researcher';
  return {
    ...(await pilotPageFrame(opened)),
    ...presentSurvey(figures, { locale, k }),
    ...{ filter, refused, partings, k },
    // How many answered says nothing of what they said: those whom the charter binds read it in full.
    answers: isPlain || isZeroOrEnough(answers, k) ? answers : null,
    panels: panelTitles(definition.panels, locale),
    survey: inLocale(planned.title, locale),
    about: inLocale(planned.about, locale),
    base: `/${territory}/experimentations/${pilot}/recherche/enquetes`,
    here: `/${territory}/experimentations/${pilot}/recherche/enquetes/${planned.key}`,
    at: app.clock.now(),
    timeZone: definition.calendar.timeZone,
    rates: ratesOf(await research.countWaves(definition), planned.key, { k, isPlain }),
    mayRead: isPlain,
  };
}

export default function SurveyResults() {
  const t = useMessages(resultMessages);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { frame, links, scores, questions, filter, refused, answers, partings, panels, k, here } = data;
  const nameOf = partName(t, panels);
  const query = surveyFilterHref('', filter);
  const on = formatDate(locale, data.at, { dateStyle: 'long', timeZone: data.timeZone });
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title(data.survey)}</h1>
          <p className="lead">
            {filter
              ? t.partOf(nameOf(filter.dimension, filter.value), formatNumber(locale, answers ?? 0))
              : answers === null
                ? t.leadFew(k)
                : t.lead(formatNumber(locale, answers), answers, on)}{' '}
            {data.about}
          </p>
        </div>
      </div>
      <PilotTabs {...links} />
      <p>
        <Link to={data.base}>{t.toList}</Link>
      </p>
      {refused ? (
        <Callout tone="info" title={t.refused.title} role="status">
          {t.refused.body(k)}
        </Callout>
      ) : null}
      <RatesTable rates={data.rates} panels={panels} k={k} />
      {answers === 0 || answers === null ? (
        <EmptyState title={t.noAnswer.title} headingLevel={2}>
          {t.noAnswer.body}
        </EmptyState>
      ) : (
        <>
          <SurveyFilters partings={partings} filter={filter} base={here} nameOf={nameOf} />
          <p className="buttons">
            <a href={`${here}/resultats.csv${query}`} download>
              <Icon name="download" /> {t.csvAll}
            </a>
          </p>
          {scores.length > 0 ? (
            <section className="section stack" aria-labelledby="scores">
              <h2 id="scores">{t.scores}</h2>
              <p>{t.scoresText}</p>
              {scores.map(({ name, figure }) => (
                <ResultFigure key={name} figure={figure} files={`${here}/figures/${name}`} query={query} />
              ))}
            </section>
          ) : null}
          <section className="section stack" aria-labelledby="questions">
            <h2 id="questions">{t.questions}</h2>
            {questions.map(({ name, figure, isOpen }) => (
              <ResultFigure
                key={name}
                figure={figure}
                files={`${here}/figures/${name}`}
                query={query}
                links={
                  isOpen && data.mayRead
                    ? [{ href: `${here}/textes/${name}`, label: t.openLink, icon: 'arrow-right' }]
                    : undefined
                }
              />
            ))}
          </section>
          <p className="aside">{t.notShown(k)}</p>
        </>
      )}
    </LaptopFrame>
  );
}
