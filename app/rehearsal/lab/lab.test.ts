import { beforeAll, describe, expect, it } from 'vitest';
import { GOVERNANCE_MODEL_KEYS, type GovernanceModelKey } from '~/governance/models.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { loadPilot } from '~/pilots/load-pilots.server.ts';
import { isServiceOpen } from '~/pilots/open-part.ts';
import { readEnv } from '~/platform/env.server.ts';
import type { GovernanceMeasure } from './measures.ts';
import { playLab } from './play-lab.server.ts';

const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });

/** A folder some services of which are built, and others not: stand-ins play those. */
const FOLDER = 'pilot-configs/demeter';

/** The same pilot, one of whose holders has no connector: a stand-in plays it. */
function withoutConnector(definition: PilotDefinition, holder: string, renamed: string): PilotDefinition {
  const other: PilotDefinition = JSON.parse(JSON.stringify(definition).replaceAll(holder, renamed));
  const missing = { fr: 'Un connecteur', en: 'A connector' };
  return {
    ...other,
    holders: other.holders.filter((id) => id !== renamed),
    comingHolders: [...other.comingHolders, { key: renamed, name: renamed, access: 'hard', missing }],
  };
}

describe('one pilot replayed under the five models', () => {
  const told: number[] = [];
  let definition: PilotDefinition;
  let measures: ReadonlyMap<GovernanceModelKey, GovernanceMeasure>;
  const under = (model: GovernanceModelKey): GovernanceMeasure => {
    const measure = measures.get(model);
    if (!measure) throw new Error(`${model} was not played`);
    return measure;
  };
  /** Those outside the tester's space who opened something. */
  const outside = (model: GovernanceModelKey): string[] => [
    ...new Set(
      under(model).datasets.flatMap(({ readers }) =>
        readers.filter((one) => one.opened > 0 && !one.isInside).map(({ reader }) => reader),
      ),
    ),
  ];
  const acts = (model: GovernanceModelKey): string[] => under(model).leaving.acts.map(({ kind }) => kind);

  beforeAll(async () => {
    const [found] = (await loadPilot(FOLDER)).pilots;
    if (!found) throw new Error(`${FOLDER} has mistakes`);
    definition = withoutConnector(found.definition, 'grocer-c', 'corner-shop');
    const all = await playLab(
      env,
      { definition, models: GOVERNANCE_MODEL_KEYS },
      async (share) => void told.push(share),
    );
    measures = new Map(all.map((measure) => [measure.model, measure]));
  }, 600_000);

  it('tells how far it is, and says what stand-ins played', () => {
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told[0]).toBe(0);
    for (const model of GOVERNANCE_MODEL_KEYS) {
      const { leftOut } = under(model);
      expect(leftOut.holders).not.toEqual([]);
      expect(leftOut.holders).toEqual(definition.comingHolders.map(({ key }) => key));
      const notBuilt = definition.services.filter((service) => !isServiceOpen(service)).map(({ key }) => key);
      expect(leftOut.services).toEqual(notBuilt);
      expect(under(model).datasets.map(({ dataset }) => dataset)).toEqual(definition.datasets.map(({ key }) => key));
    }
  });

  it('opens nothing to anybody before a tester has spoken; an operator’s totals need no yes', () => {
    for (const model of GOVERNANCE_MODEL_KEYS) {
      const free = model === 'trusted-platform' ? ['tester', 'operator'] : ['tester'];
      for (const { readers } of under(model).datasets) {
        for (const { reader, atFirst } of readers)
          expect(atFirst.length > 0, `${model} ${reader}`).toBe(!free.includes(reader));
      }
    }
  });

  it('keeps a personal cloud closed: programs come in, nothing goes out, leaving destroys the key', () => {
    expect(outside('personal-cloud')).toEqual([]);
    const inside = under('personal-cloud').datasets.flatMap(({ readers }) =>
      readers.filter((one) => one.isInside && one.opened > 0),
    );
    expect(inside.some(({ reader }) => reader.startsWith('service:'))).toBe(true);
    expect(under('personal-cloud').copies.made).toBe(0);
    expect(acts('personal-cloud')[0]).toBe('destroy-key');
  });

  it('hands copies out in direct transfer, after two yeses a service, and counts them until they are gone', () => {
    const { copies, askedPerTester, leaving } = under('direct-transfer');
    expect(copies.perTester).toBeGreaterThan(0);
    expect(askedPerTester.consents.atHolders).toBeGreaterThan(0);
    expect(askedPerTester.consents.asked).toBe(
      under('personal-cloud').askedPerTester.consents.asked + askedPerTester.consents.atHolders,
    );
    const { asked, confirmedAtOnce, confirmed } = leaving.recalled;
    expect([confirmedAtOnce, confirmed]).toEqual([0, asked]);
    // Who never bought at a shop has no copy of its receipts: not everyone has as many.
    expect(Math.abs(asked - copies.perTester)).toBeLessThan(3);
    expect(acts('direct-transfer')).toContain('recall-copy');
    expect(acts('direct-transfer')).not.toContain('destroy-key');
  });

  it('asks on one board in a trusted platform, lets certified services in, and gives its operator totals', () => {
    const { askedPerTester, leaving, datasets } = under('trusted-platform');
    expect(askedPerTester.pages.board).toBe(1);
    expect(askedPerTester.consents.onBoard).toBeGreaterThan(0);
    expect(askedPerTester.byOthers.certifications).toBe(definition.services.length);
    expect(leaving.operatorTotals).toMatchObject({ testersBefore: 7, testersAfter: 6 });
    expect(leaving.servicesTold).toBeGreaterThan(0);
    for (const { readers } of datasets) {
      expect(readers.find(({ reader }) => reader === 'operator')).toMatchObject({ sight: 'totals-only', opened: 0 });
      expect(readers.filter(({ reader }) => reader.startsWith('recipient:')).every(({ opened }) => opened === 0)).toBe(
        true,
      );
    }
  });

  it('asks once on joining a cooperative, then for a vote; what was published stays, the next total loses one', () => {
    const { askedPerTester, share, leaving } = under('cooperative');
    expect(askedPerTester.consents).toMatchObject({ onJoining: 1, aboutData: 0, onBoard: 0, atHolders: 0 });
    expect(askedPerTester.decisions.ballots).toBe(1);
    expect(share.way).toBe('vote');
    // Who never bought at a shop is in the group, and in no total of its receipts.
    const counted = share.peopleBefore ?? 0;
    expect(counted).toBeGreaterThanOrEqual(definition.smallestGroup);
    expect(counted).toBeLessThanOrEqual(7);
    // The next week's buyers, without who left; below the smallest group there is no total.
    expect(share.peopleNext ?? definition.smallestGroup - 1).toBeLessThanOrEqual(counted);
    expect(share.before).toBeGreaterThan(0);
    expect(share.after).toBe(share.before);
    expect(acts('cooperative')).toContain('published-stays');
    expect(leaving.remains.publishedTotals).toBe(share.before);
  });

  it('lets a trust’s board admit, under conditions that end with who leaves', () => {
    const { askedPerTester, share } = under('data-trust');
    expect(askedPerTester.byOthers.seatVotes).toBeGreaterThan(0);
    expect(askedPerTester.decisions.ballots).toBe(0);
    expect(share).toMatchObject({ way: 'admission', peopleBefore: 7, peopleNext: 6 });
    expect(share.before).toBeGreaterThan(0);
    expect(acts('data-trust')[0]).toBe('revoke-access');
  });

  it('shuts every door on who left, and differs between any two models', () => {
    for (const model of GOVERNANCE_MODEL_KEYS) {
      const { leaving } = under(model);
      expect(leaving.stillReads).toEqual([]);
      expect(leaving.stopsReading.length).toBeGreaterThan(0);
      expect(leaving.copiesLeft).toBe(0);
      expect(leaving.remains.agreementFacts).toBeGreaterThan(0);
    }
    const facts = GOVERNANCE_MODEL_KEYS.map((model) => {
      const { model: _named, ...rest } = under(model);
      return JSON.stringify([rest.askedPerTester.consents, rest.copies, rest.share.way, acts(model), outside(model)]);
    });
    expect(new Set(facts).size).toBe(GOVERNANCE_MODEL_KEYS.length);
  });
});
