import { describe, expect, it } from 'vitest';
import { getKit } from '~/kit/load-kit.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { loadPilot } from '~/pilots/load-pilots.server.ts';
import { soundScenario } from '../../../tests/support/sound-scenario.ts';
import { emptyDocument } from '../empty-document.ts';
import type { Point } from './check.ts';
import { findingsOf, launchVerdict } from './launch-verdict.ts';
import { loadChecks } from './load-checks.server.ts';
import { registry } from './registry.ts';
import { runPreflight } from './run-preflight.ts';

const { checks, closures } = loadChecks();
const today = '2026-11-26';
const cards = new Set(['defi--courbe']);

const look = (definition: PilotDefinition): Point[] => runPreflight(checks, { definition, cards, closures, today });

/** What one check finds in the sound scenario once it is changed. */
function found(check: string, change: (definition: PilotDefinition) => unknown): Point {
  const definition = soundScenario();
  change(definition);
  const point = look(definition).find((one) => one.check === check);
  if (!point) throw new Error(`No check ${check}`);
  return point;
}

/** Written by hand: for each check, a change of the sound scenario that it must see, and the words that must be in it. */
const FAILING: Record<string, { change: (definition: PilotDefinition) => unknown; about?: string; says: string }> = {
  'one-objective': { change: (d) => delete d.mainObjective, says: 'Une phrase' },
  'few-objectives': { change: (d) => d.objectives.push(...Array(5).fill({ fr: 'x', en: 'x' })), says: '5' },
  'evolution-indicators': {
    change: (d) => Object.assign(at(d.indicators), { kind: 'success' }),
    about: 'nuit',
    says: 'Part rechargée',
  },
  'things-to-avoid': { change: (d) => delete d.axioms, says: 'charte' },
  'two-holders': { change: (d) => Object.assign(at(d.partners, 1), { commitment: 'interested' }), says: 'GRDF' },
  'indispensable-partners': {
    change: (d) =>
      Object.assign(at(d.partners), { commitment: 'needs', needs: { fr: 'un contrat', en: 'a contract' } }),
    about: 'enedis',
    says: 'un contrat',
  },
  'few-indispensable': { change: (d) => Object.assign(at(d.partners), { indispensable: false }), says: 'sans qui' },
  'data-within-reach': {
    change: (d) => Object.assign(at(d.partners), { access: 'hard' }),
    about: 'enedis/load-curve',
    says: 'Enedis',
  },
  'data-justified': {
    change: (d) => Object.assign(at(d.datasets), { justifiedBy: 'defi--autre' }),
    about: 'enedis/load-curve',
    says: 'Courbe',
  },
  'data-asked-for': {
    change: (d) => Object.assign(at(d.purposes), { datasets: [] }),
    about: 'enedis/load-curve',
    says: 'aucun accord',
  },
  'recruitment-season': {
    change: (d) => recruit(d, { opensOn: '2027-08-12', closesOn: '2027-08-31' }),
    about: 'volontaires',
    says: 'semaine du 15 août',
  },
  'ready-before-testers': {
    change: (d) => recruit(d, { opensOn: '2026-12-28' }),
    about: 'volontaires',
    says: '7 jours trop tôt',
  },
  'drop-out': {
    change: (d) => Object.assign(at(d.panels), { size: 50 }),
    about: 'volontaires',
    says: 'recrutez 58 personnes',
  },
  mediation: { change: (d) => Object.assign(at(d.partners, 4), { commitment: 'declined' }), says: 'permanence' },
  'showable-panels': { change: (d) => recruit(d, { endWith: 3 }), about: 'volontaires', says: 'sous 5' },
  'before-and-after': { change: (d) => d.surveys.shift(), about: 'before', says: 'sans point de départ' },
  'recurring-uses': {
    change: (d) => Object.assign(at(d.services), { usedEveryDays: 90 }),
    about: 'watts',
    says: 'tous les 90 jours',
  },
  'silent-users': {
    change: (d) => Object.assign(at(d.services), { usedEveryDays: 30 }),
    about: 'watts',
    says: 'après 28',
  },
  'who-builds': { change: (d) => delete at(d.services).provider, about: 'watts', says: 'qui le fait' },
  'paid-services': {
    change: (d) => {
      Object.assign(at(d.services), { missing: { fr: 'tout', en: 'all' } });
      at(d.packages).kind = 'legal';
    },
    about: 'watts',
    says: 'qui paie',
  },
  'days-of-use': { change: (d) => Object.assign(d.calendar, { endsOn: '2027-03-01' }), says: 'avant le premier' },
  'big-steps': { change: (d) => d.calendar.milestones.pop(), about: 'results', says: 'résultats' },
  'plan-b': { change: (d) => delete at(d.calendar.milestones).planB?.owner, about: 'signed', says: 'responsable' },
  slack: {
    change: (d) => Object.assign(at(d.calendar.milestones, 3), { on: '2027-01-11' }),
    about: 'ready',
    says: 'Ouverture du recrutement',
  },
  'late-steps': {
    change: (d) => Object.assign(at(d.calendar.milestones), { on: '2026-11-16' }),
    about: 'signed',
    says: '10 jours',
  },
  'law-before-data': {
    change: (d) => Object.assign(d.compliance?.legalReview ?? {}, { on: '2027-01-21' }),
    says: '3 jours après',
  },
  'testers-can-leave': {
    change: (d) => Object.assign(at(d.purposes), { ifWithdrawn: { fr: '', en: '' } }),
    about: 'see',
    says: 'change d’avis',
  },
  'agreements-last': {
    change: (d) => {
      at(d.purposes).until.on = '2027-08-01';
    },
    about: 'see',
    says: '30 jours',
  },
  'impact-assessed': {
    change: (d) => Object.assign(d.compliance?.dpia ?? {}, { on: '2027-02-01' }),
    says: '18 janvier 2027',
  },
  'dpo-and-cnil': { change: (d) => delete d.compliance?.cnil, about: 'cnil', says: 'CNIL' },
  charter: { change: (d) => Object.assign(d.compliance ?? {}, { charter: { state: 'to-do' } }), says: 'sans personne' },
  'lawful-basis': { change: (d) => delete d.compliance?.retention, about: 'retention', says: 'combien de temps' },
  'one-full-time': {
    change: (d) => {
      at(d.team).fullTimeShare = 0.6;
    },
    says: '0,6',
  },
  'named-team': { change: (d) => delete at(d.team).person, about: 'Coordination', says: 'personne' },
  associations: { change: (d) => Object.assign(at(d.partners, 3), { commitment: 'to-contact' }), says: 'CLCV' },
  research: { change: (d) => d.partners.pop(), says: 'regarder' },
  pitch: {
    change: (d) => {
      if (d.communication) d.communication.lightningPitch = { fr: 'mot '.repeat(161), en: 'word' };
    },
    says: '161 mots',
  },
  faq: { change: (d) => d.communication?.faq.pop(), says: '3' },
  documentation: { change: (d) => d.compliance?.documentation.pop(), says: 'réapprendre' },
  'costed-work': {
    change: (d) => {
      at(at(d.packages).lines).amountEur = 29_000;
    },
    about: 'services',
    says: '29',
  },
  funding: {
    change: (d) => {
      at(d.partners, 2).amountEur = 20_000;
    },
    says: '20',
  },
};

function at<T>(list: readonly T[], index = 0): T {
  const one = list[index];
  if (one === undefined) throw new Error('The sound scenario changed');
  return one;
}

const recruit = (definition: PilotDefinition, change: object) =>
  Object.assign(at(definition.panels).recruitment ?? {}, change);

describe('the checks as data', () => {
  it('have each a function, and each function its entry', () => {
    expect(checks.map(({ key }) => key).sort()).toEqual(Object.keys(registry).sort());
  });

  it('come each from advice of the kit', () => {
    const tips = new Set(getKit().tips.map(({ key }) => key));
    expect(checks.map(({ tip }) => tip).filter((tip) => !tips.has(tip))).toEqual([]);
  });

  it('have each an example that fails below', () => {
    expect(Object.keys(FAILING).sort()).toEqual(checks.map(({ key }) => key).sort());
  });
});

describe('the checks', () => {
  it('find nothing in a sound scenario', () => {
    expect(findingsOf(look(soundScenario())).map(({ check, reason }) => `${check} ${reason.fr}`)).toEqual([]);
  });

  for (const [check, { change, about, says }] of Object.entries(FAILING)) {
    it(`${check} sees what is missing, and says what`, () => {
      const { findings, title } = found(check, change);
      expect(findings).toHaveLength(1);
      expect(findings[0]?.about).toBe(about);
      expect(findings[0]?.reason.fr).toContain(says);
      expect(title).not.toEqual(found(check, () => undefined).title);
    });
  }

  it('speak in both languages, whole sentences, whatever is missing', () => {
    const empty = emptyDocument({
      territory: 'nantes',
      initiative: 'energie',
      theme: 'energie',
      title: { fr: '', en: '' },
    });
    for (const point of [
      ...look(empty),
      ...look(soundScenario()),
      ...Object.entries(FAILING).map(([key, { change }]) => found(key, change)),
    ]) {
      for (const text of [point.title, point.detail, ...point.findings.map(({ reason }) => reason)]) {
        expect(`${text.fr} ${text.en}`, point.check).not.toMatch(/undefined|NaN|\[object|null|Infinity/);
        expect(text.fr === '', point.check).toBe(text.en === '');
      }
    }
  });

  it('hold back an empty scenario', () => {
    const empty = emptyDocument({
      territory: 'nantes',
      initiative: 'energie',
      theme: 'energie',
      title: { fr: '', en: '' },
    });
    const verdict = launchVerdict(findingsOf(look(empty)), []);
    expect(verdict.mayLaunch).toBe(false);
    expect(verdict.remaining.filter(({ severity }) => severity === 'blocks').length).toBeGreaterThan(8);
  });

  it('never leave a finding unsaid on the pilots of the demo', async () => {
    const { pilots } = await loadPilot('pilot-configs/hestia-zeus');
    const [pilot] = pilots;
    if (!pilot) throw new Error('hestia-zeus cannot be read');
    const points = look(pilot.definition);
    expect(points).toHaveLength(checks.length);
    if (process.env.PRINT_PREFLIGHT) {
      for (const { severity, title, detail, findings } of points) {
        process.stdout.write(`${findings.length ? severity : 'ready'} | ${title.fr} | ${detail.fr}\n`);
        for (const { reason } of findings) process.stdout.write(`    - ${reason.fr}\n`);
      }
    }
  });
});

describe('launchVerdict', () => {
  const findings = findingsOf([
    found('plan-b', ({ calendar }) => {
      for (const step of calendar.milestones.slice(0, 2)) delete step.planB;
    }),
    found('charter', ({ compliance }) => delete compliance?.charter),
    found('research', ({ partners }) => partners.pop()),
  ]);
  const accept = (check: string, about?: string) => ({
    check,
    about,
    by: 'Ada L.',
    on: today,
    reason: 'Vu avec la direction',
  });

  it('waits for every finding but advice, those that block first', () => {
    const verdict = launchVerdict(findings, []);
    expect(verdict.remaining.map(({ check, about }) => [check, about])).toEqual([
      ['plan-b', 'signed'],
      ['plan-b', 'review'],
      ['charter', undefined],
    ]);
    expect(verdict.advice.map(({ check }) => check)).toEqual(['research']);
    expect(verdict.mayLaunch).toBe(false);
  });

  it('lets go what somebody answers for by name, and only that', () => {
    const some = launchVerdict(findings, [accept('plan-b', 'signed'), accept('charter')]);
    expect(some.remaining.map(({ about }) => about)).toEqual(['review']);
    const all = launchVerdict(findings, [accept('plan-b', 'signed'), accept('plan-b', 'review'), accept('charter')]);
    expect(all.mayLaunch).toBe(true);
    expect(all.accepted).toHaveLength(3);
  });

  it('does not take the acceptance of one thing for another of the same check', () => {
    expect(launchVerdict(findings, [accept('plan-b'), accept('charter')]).remaining).toHaveLength(2);
  });

  it('is open when nothing is found', () => {
    expect(launchVerdict([], []).mayLaunch).toBe(true);
  });
});
