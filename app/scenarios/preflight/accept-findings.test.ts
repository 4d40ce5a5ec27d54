import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { createScenario } from '../create-scenario.server.ts';
import { emptyDocument } from '../empty-document.ts';
import { getScenario } from '../get-scenario.server.ts';
import { acceptFindings, withdrawAcceptance } from './accept-findings.server.ts';
import { findingsOf, launchVerdict } from './launch-verdict.ts';
import { scenarioPreflight } from './scenario-preflight.server.ts';

const test = useTestContext();
const CLAIRE = { id: null, name: 'Claire D.' };
const KARIM = { id: null, name: 'Karim B.' };
const REASON = 'Vu avec la direction le 12 novembre.';
const ONE = { check: 'charter', about: '' };
const OTHER = { check: 'pitch', about: '' };

beforeAll(async () => {
  const at = test.context.clock.now();
  const initiative = { id: 'nantes-energie', theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
  await test.context.db.territory.create({
    data: { id: 'nantes', name: 'Nantes', createdAt: at, initiatives: { create: initiative } },
  });
});

async function made() {
  const document = emptyDocument({
    ...{ territory: 'nantes', initiative: 'nantes-energie', theme: 'energie' as const },
    title: { fr: 'Bornes', en: 'Plugs' },
  });
  const { id: scenarioId } = await createScenario(test.context, CLAIRE, { territoryId: 'nantes', document });
  return { territoryId: 'nantes', scenarioId };
}
type Where = Awaited<ReturnType<typeof made>>;

async function standing(where: Where) {
  const scenario = await getScenario(test.context, where);
  return launchVerdict(findingsOf(await scenarioPreflight(test.context, scenario)), scenario.document.accepted);
}

describe('answering for findings', () => {
  it('takes several of several checks with one reason, and lets the launch go once all are answered for', async () => {
    const where = await made();
    await acceptFindings(test.context, CLAIRE, { ...where, revision: 1, findings: [ONE, OTHER], reason: REASON });
    const { remaining } = await standing(where);
    expect(remaining.some(({ check }) => check === 'charter' || check === 'pitch')).toBe(false);
    const rest = remaining.map(({ check, about = '' }) => ({ check, about }));
    expect(rest.length).toBeGreaterThan(5);
    await acceptFindings(test.context, CLAIRE, { ...where, revision: 2, findings: rest, reason: REASON });
    expect((await standing(where)).mayLaunch).toBe(true);
  });

  it('keeps the answer that somebody gave first', async () => {
    const where = await made();
    await acceptFindings(test.context, CLAIRE, { ...where, revision: 1, findings: [ONE], reason: REASON });
    const reason = 'Une autre raison, donnée plus tard.';
    await acceptFindings(test.context, KARIM, { ...where, revision: 2, findings: [ONE, OTHER], reason });
    const { document } = await getScenario(test.context, where);
    expect(document.accepted.map(({ check, by, reason: why }) => [check, by, why])).toEqual([
      ['charter', 'Claire D.', REASON],
      ['pitch', 'Karim B.', reason],
    ]);
  });

  it('writes nothing when one of them is not found, or none is named', async () => {
    const where = await made();
    const refused = { code: 'scenarios.no-finding' };
    for (const findings of [[ONE, { check: 'charter', about: 'elsewhere' }], [{ check: 'made-up', about: '' }], []]) {
      const asked = { ...where, revision: 1, findings, reason: REASON };
      await expect(acceptFindings(test.context, CLAIRE, asked)).rejects.toMatchObject(refused);
    }
    expect(await getScenario(test.context, where)).toMatchObject({ revision: 1, document: { accepted: [] } });
  });

  it('is taken back, and the finding holds the launch again', async () => {
    const where = await made();
    await acceptFindings(test.context, CLAIRE, { ...where, revision: 1, findings: [ONE, OTHER], reason: REASON });
    await withdrawAcceptance(test.context, CLAIRE, { ...where, revision: 2, findings: [ONE] });
    const { document } = await getScenario(test.context, where);
    expect(document.accepted.map(({ check }) => check)).toEqual(['pitch']);
    expect((await standing(where)).remaining.map(({ check }) => check)).toContain('charter');
  });

  it('tells of a change made meanwhile instead of writing over it', async () => {
    const where = await made();
    const asked = { ...where, findings: [ONE], reason: REASON };
    await acceptFindings(test.context, CLAIRE, { ...asked, revision: 1 });
    const late = { ...where, revision: 1, findings: [OTHER], reason: REASON };
    await expect(acceptFindings(test.context, KARIM, late)).rejects.toMatchObject({ code: 'scenarios.changed' });
  });
});

describe('the first scenario of an initiative', () => {
  it('brings it to phase 3', async () => {
    await made();
    const { reachedPhase } = await test.context.db.initiative.findUniqueOrThrow({ where: { id: 'nantes-energie' } });
    expect(reachedPhase).toBe(3);
  });
});
