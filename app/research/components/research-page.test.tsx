import { describe, expect, it } from 'vitest';
import type { Trajectory } from '~/pilots/standing/trajectory.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { renderPage } from '~/ui/render-for-test.tsx';
import { describeEngagement } from '../engagement.ts';
import { readFilter } from '../filter.ts';
import type { Audience } from '../grouping.ts';
import { lookingOn, tester } from '../trajectory.example.ts';
import type { ResearchView } from '../view.ts';
import { ResearchPage } from './research-page.tsx';

const people = (n: number) => Array.from({ length: n }, (_, i) => tester([i % 20, (i % 20) + 7 + (i % 70)]));

function render(trajectories: readonly Trajectory[], locale: Locale = 'fr', audience: Audience = 'researcher'): string {
  const filter = readFilter(new URLSearchParams());
  const view: ResearchView = {
    engagement: describeEngagement(trajectories, {
      ...lookingOn(110),
      ...filter,
      audience,
      smallestGroup: 5,
      panelKeys: ['faep', 'volontaires'],
      timeZone: 'Europe/Paris',
      startsOn: '2026-08-31',
    }),
    filter,
    base: '/nantes/experimentations/hestia-zeus/recherche',
    pilotTitle: 'Hestia & Zeus',
    panels: [
      { key: 'faep', title: 'Familles' },
      { key: 'volontaires', title: 'Volontaires' },
    ],
    qualifying: ['A regardé sa consommation'],
    inactiveAfterDays: 14,
    dropoutAfterDays: 28,
    smallestGroup: 5,
    startsOn: '2026-08-31',
    timeZone: 'Europe/Paris',
    protocolVersion: 3,
  };
  return renderPage(<ResearchPage view={view} />, { locale }).body.innerHTML;
}

describe('the research page', () => {
  it.each(['fr', 'en'] as const)('draws three figures, each with its table, its file and its thread (%s)', (locale) => {
    const html = render(people(200), locale);
    expect(html.match(/<figure/g)).toHaveLength(3);
    expect(html.match(/<caption/g)?.length).toBeGreaterThanOrEqual(3);
    for (const file of ['flux.csv', 'retention.csv', 'survie.csv', 'fil/flux', 'fil/retention', 'fil/survie']) {
      expect(html).toContain(`/nantes/experimentations/hestia-zeus/recherche/${file}`);
    }
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|NaN|null/);
  });

  it('prints the thresholds, the method and the protocol', () => {
    const html = render(people(200));
    for (const words of ['14 jours', '28 jours', 'version 3', 'Kaplan-Meier', 'Aalen-Johansen'])
      expect(html).toContain(words);
    expect(html).toMatch(/moins de 5\s*personnes/);
  });

  it('says that it is too early rather than make a finding of a few', () => {
    expect(render(people(4))).toContain('Trop tôt pour le dire');
  });

  it('has something to say when nobody has begun', () => {
    const html = render([]);
    expect(html).toContain('class="empty"');
    expect(html).not.toContain('<figure');
  });

  it('tells another audience that figures are coarse, and keeps cohorts from it', () => {
    const html = render(people(200), 'fr', 'other');
    expect(html).toContain('équipe de recherche');
    expect(html).not.toContain('Par quinzaine');
  });
});
