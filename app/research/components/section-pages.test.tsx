import { describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { renderPage } from '~/ui/render-for-test.tsx';
import { compareSources } from '../compare/compare-sources.ts';
import { planBy } from '../compare/plan.ts';
import { sourcesOf } from '../compare/sources-of.ts';
import { describeEngagement } from '../engagement.ts';
import { readFilter } from '../filter.ts';
import type { Audience, EngagementQuery } from '../grouping.ts';
import { pictureSvg } from '../pictures/picture-file.server.tsx';
import { pictureOf } from '../pictures/picture-of.ts';
import { PLOTS } from '../pictures/plot-of.tsx';
import { FIGURES } from '../thread.ts';
import { day, lookingOn, tester } from '../trajectory.example.ts';
import type { ResearchView } from '../view.ts';
import { ComparePage } from './compare-page.tsx';
import { DefinitionsPage } from './definitions-page.tsx';
import { PlanPage } from './plan-page.tsx';
import { DeparturesPage, ReturnsPage } from './research-page.tsx';

const base = '/nantes/experimentations/hestia-zeus/recherche';
/** Families stay longer than volunteers; a holder is out for ten days. */
const people = Array.from({ length: 240 }, (_, i) => {
  const stay = i % 2 === 0 ? 20 + (i % 80) : 5 + (i % 50);
  const days = Array.from({ length: stay }, (__, d) => d).filter((d) => (i + d * 7) % 3 === 0 || d === 0);
  return tester(
    days.map((d) => (i % 20) + d),
    {
      panelKey: i % 2 === 0 ? 'faep' : 'volontaires',
      outages: [{ from: day(60), to: day(69) }],
      ...(i % 11 === 0 ? { stages: { withdrew: day(70) } } : {}),
    },
  );
});

function viewOf(search: string, audience: Audience = 'researcher'): ResearchView {
  const filter = readFilter(new URLSearchParams(search));
  return {
    engagement: describeEngagement(people, queryOf(search, audience)),
    filter,
    ...{ base, pilotTitle: 'Hestia & Zeus', qualifying: ['A regardé sa consommation'], protocolVersion: 3 },
    panels: [
      { key: 'faep', title: 'Familles' },
      { key: 'volontaires', title: 'Volontaires' },
    ],
    ...{ inactiveAfterDays: 14, dropoutAfterDays: 28, smallestGroup: 5 },
    ...{ startsOn: '2026-08-31', timeZone: 'Europe/Paris' },
  };
}

const queryOf = (search: string, audience: Audience = 'researcher'): EngagementQuery => ({
  ...lookingOn(160),
  ...readFilter(new URLSearchParams(search)),
  ...{ audience, smallestGroup: 5, panelKeys: ['faep', 'volontaires'] },
  ...{ timeZone: 'Europe/Paris', startsOn: '2026-08-31' },
});

const htmlOf = (page: React.ReactNode, locale: Locale = 'en') => renderPage(page, { locale, at: base }).body;
const sound = (body: HTMLElement) => {
  expect(body.querySelectorAll('h1')).toHaveLength(1);
  expect(body.innerHTML).not.toMatch(/undefined|NaN|\bnull\b/);
  const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
};

describe('the pages of research', () => {
  it.each([
    '',
    'pas=jour&depart=chaque',
    'pas=mois&mesure=glissante&cohorte=semaine',
    'depart=chaque&mesure=glissante&panel=faep&fenetre=84',
  ])('tell who comes back, however it is cut (%s)', (search) => {
    for (const locale of ['fr', 'en'] as const) {
      const body = htmlOf(<ReturnsPage view={viewOf(search)} />, locale);
      sound(body);
      expect(body.querySelectorAll('figure')).toHaveLength(2);
      expect(body.querySelectorAll('figure svg[role="img"]')).toHaveLength(2);
      for (const file of [
        'retention.csv',
        'retention.svg',
        'frequence.csv',
        'frequence.png',
        'definitions#frequence',
      ]) {
        expect(body.querySelector(`a[href^="${base}/${file}"]`), file).not.toBeNull();
      }
    }
  });

  it('tell who leaves, with the median, the restricted mean, the test, the causes and the days of outage', () => {
    const body = htmlOf(<DeparturesPage view={viewOf('intervalle=log-log')} />);
    sound(body);
    expect(body.querySelectorAll('figure')).toHaveLength(3);
    for (const words of ['95% band (log-log', 'Median stay', 'Mean stay over', 'Log-rank test', 'Aalen–Johansen']) {
      expect(body.textContent).toContain(words);
    }
    expect(body.textContent).toMatch(/outages: 10 days, shaded/);
    expect(body.textContent).toContain('asked to leave');
  });

  it('keep from others what would be about too few, and say so', () => {
    const body = htmlOf(<DeparturesPage view={viewOf('', 'other')} />);
    sound(body);
    expect(body.textContent).toContain('For the research team only');
    sound(htmlOf(<ReturnsPage view={viewOf('', 'other')} />));
  });

  it('define each figure where its link leads', () => {
    const view = viewOf('');
    const body = htmlOf(<DefinitionsPage {...view} />);
    sound(body);
    for (const key of FIGURES) expect(body.querySelector(`h2#${key}`), key).not.toBeNull();
  });

  it('compare and plan', () => {
    const definition = { governance: { model: 'cooperative' }, theme: 'energie' } as unknown as PilotDefinition;
    const groups = ['faep', 'volontaires'].map((key) => ({
      ...{ key: `panel:${key}`, title: { fr: key, en: key } },
      members: people.filter(({ panelKey }) => panelKey === key),
    }));
    const sources = sourcesOf(definition, groups, 'panel', queryOf(''));
    const shown = sources.map(({ sample: _, ...source }) => ({
      ...{ ...source, title: source.title.en, governance: 'Cooperative' },
    }));
    const { filter, pilotTitle } = viewOf('');
    const common = { base, filter, pilotTitle };
    const thresholds = { inactiveAfterDays: 14, dropoutAfterDays: 28 };
    const compared = htmlOf(
      <ComparePage
        page={{
          ...{
            ...common,
            ...compareSources(sources),
            chosen: sources.map(({ key }) => key),
            sources: shown,
            thresholds,
          },
          publishing: { current: null, brought: [], mayPublish: true, smallestGroup: 5 },
          ...{ done: null, error: null },
        }}
      />,
    );
    sound(compared);
    expect(compared.querySelectorAll('input[type="checkbox"]:checked')).toHaveLength(2);
    const question = { sourceKey: 'panel:faep', endWith: 60, weeks: 6, certainty: 90, enrolled: 100 };
    const answer = planBy(sources[0]!, question);
    const planned = htmlOf(<PlanPage page={{ ...common, question, wrong: ['endWith'], sources: shown, answer }} />);
    sound(planned);
    expect(planned.querySelector('figure h2')?.textContent).toMatch(/^Enrol \d+ people to end with 60 or more/);
    expect(planned.querySelector('[aria-invalid="true"]')?.id).toBe('finir');
  });

  it('draw pictures to keep, in colours and not in tokens', () => {
    for (const name of Object.keys(PLOTS)) {
      const picture = pictureOf(viewOf(''), name, 'en');
      const svg = pictureSvg(picture!);
      expect(svg, name).not.toMatch(/var\(--|undefined|NaN/);
      expect(svg.match(/<svg/g), name).toHaveLength(2);
    }
  });
});
