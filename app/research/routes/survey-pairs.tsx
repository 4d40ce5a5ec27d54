import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { FigureNumbers } from '~/ui/figure-numbers.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Segmented } from '~/ui/segmented.tsx';
import { FEWEST_TO_TELL } from '../fewest.ts';
import { NumbersTable, ResultFigure } from '../survey-results/components/result-figure.tsx';
import { openPairs, studyTitles } from '../survey-results/load-pairs.server.ts';
import { pairMessages } from '../survey-results/messages/pairs.ts';
import { presentPair } from '../survey-results/present-pairs.ts';

export const handle: RouteHandle = { action: 'research.read' };
export const meta = pageTitle(pairMessages, (t) => t.documentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPairs(args);
  const { definition, locale, territory, pilot, before, after, paired, study, shared } = opened;
  const k = definition.smallestGroup;
  const base = `/${territory}/experimentations/${pilot}/recherche/enquetes`;
  return {
    ...(await pilotPageFrame(opened)),
    figures: paired.figures.map((figure) => ({ name: figure.name, figure: presentPair(figure, { locale, k }) })),
    pairs: paired.pairs < k ? null : paired.pairs,
    ...{ k, base, here: `${base}/comparer/${before.key}/${after.key}` },
    waves: [before, after].map(({ title }) => inLocale(title, locale)),
    study: study ? inLocale(study.title, locale) : null,
    studies: studyTitles(shared).map(({ key, title }) => ({
      ...{ key, title: inLocale(title, locale), current: study?.key === key },
    })),
  };
}

export default function SurveyPairs() {
  const t = useMessages(pairMessages);
  const locale = useLocale();
  const { frame, links, figures, pairs, k, base, here, waves, study, studies } = useLoaderData<typeof loader>();
  const [before = '', after = ''] = waves;
  const query = studies.find(({ current }) => current)?.key;
  const search = query ? `?etude=${query}` : '';
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{study ? t.trustTitle(study) : t.title(before, after)}</h1>
          <p className="lead">{pairs === null ? t.leadFew(k) : t.lead(formatNumber(locale, pairs))}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      <p>
        <Link to={base}>{t.toList}</Link>
      </p>
      {studies.length > 0 ? (
        <Segmented
          label={t.documentTitle}
          options={[
            { label: t.all, href: here, current: study === null },
            ...studies.map(({ key, title, current }) => ({ label: title, href: `${here}?etude=${key}`, current })),
          ]}
        />
      ) : null}
      {pairs !== null && pairs < FEWEST_TO_TELL ? (
        <Callout tone="info" title={t.tooFew.title}>
          {t.tooFew.body}
        </Callout>
      ) : null}
      {figures.length === 0 ? (
        <EmptyState title={t.nothing.title} headingLevel={2}>
          {t.nothing.body}
        </EmptyState>
      ) : (
        <section className="section stack" aria-labelledby="ecarts">
          <h2 id="ecarts">{t.documentTitle}</h2>
          <p>{t.cause}</p>
          <p>
            <a href={`${here}/figures/comparaison.csv${search}`} download>
              <Icon name="download" /> {t.file}
            </a>
          </p>
          {figures.map(({ name, figure }) => (
            <div key={name} className="stack">
              <ResultFigure figure={figure} files={`${here}/figures/${name}`} query={search} />
              {figure.transitions ? (
                <FigureNumbers label={t.transitions}>
                  <NumbersTable table={figure.transitions} caption={t.transitionsCaption} />
                </FigureNumbers>
              ) : null}
            </div>
          ))}
        </section>
      )}
    </LaptopFrame>
  );
}
