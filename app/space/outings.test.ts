import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportPartsOffer } from '~/consent/export/export-part.ts';
import { exportTester } from '~/consent/export-tester.server.ts';
import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { gatherOffers, offering } from '~/platform/offers.ts';
import { addProof, chooseOuting, dropOuting, NOTHING_KEPT } from '~/services/culture/kept-outings.ts';
import type { CityEvent } from '~/services/culture/programme.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { outingFiles } from './outing-files.server.ts';
import { changeOutings, readOutings } from './outings.server.ts';
import { layGround, newTester } from './testing/tester-fixture.ts';

const test = useTestContext({ offers: gatherOffers([offering(exportPartsOffer, [outingFiles])]) });
beforeAll(() => layGround(test.context));

const show = (id: string): CityEvent => ({
  ...{ id, title: { fr: 'Tragédie en plein vent', en: 'Tragedy' }, venue: 'Théâtre du Petit Quai', rubric: 'see' },
  ...{ day: '2026-12-05', clock: '20:00', startsAt: Date.parse('2026-12-05T19:00:00Z'), minutes: 130, fromAge: 12 },
  ...{ fullCents: 2400, prices: [] },
});
const choose = (testerId: string, id: string) =>
  changeOutings(test.context, testerId, (kept) => chooseOuting(kept, show(id), test.context.clock.now()));

describe("a tester's outings", () => {
  it('are kept, and undone', async () => {
    const { testerId } = await newTester(test.context);
    expect(await readOutings(test.context, testerId)).toEqual(NOTHING_KEPT);
    await choose(testerId, 'a');
    expect((await readOutings(test.context, testerId)).chosen).toMatchObject([{ eventId: 'a', clock: '20:00' }]);
    await changeOutings(test.context, testerId, (kept) => dropOuting(kept, 'a'));
    expect((await readOutings(test.context, testerId)).chosen).toEqual([]);
  });

  it('lose none of two that are chosen at once', async () => {
    const { testerId } = await newTester(test.context);
    await Promise.all(['a', 'b', 'c'].map((id) => choose(testerId, id)));
    expect((await readOutings(test.context, testerId)).chosen).toHaveLength(3);
  });

  it('are read by nobody in the database, and go with who leaves', async () => {
    const { testerId } = await newTester(test.context);
    await choose(testerId, 'a');
    const rows = await test.context.db.chosenOutings.findMany({ where: { testerId } });
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.sealed ?? []).toString('latin1')).not.toMatch(/Trag|quai/i);
    await leavePilot(test.context, { testerId });
    expect(await test.context.db.chosenOutings.count({ where: { testerId } })).toBe(0);
    await expect(choose(testerId, 'b')).rejects.toMatchObject({ code: 'vault.erased' });
  });

  it('are in the archive, with the proofs made, when there are any', async () => {
    const { testerId } = await newTester(test.context);
    const files = async () => {
      const zip = unzipSync(await exportTester(test.context, testerId));
      return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
    };
    expect(Object.keys(await files())).not.toContain('sorties.csv');
    await choose(testerId, 'a');
    const made = { madeAt: '2026-11-02T09:00:00.000Z', until: '2026-12-06T03:00:00.000Z' };
    const outing = { title: show('a').title, venue: 'Théâtre du Petit Quai' };
    await changeOutings(test.context, testerId, (kept) =>
      addProof(kept, { way: 'signed', fare: 'solidarity', outing, ...made }),
    );
    const texts = await files();
    expect(texts['sorties.csv']).toContain('Tragédie en plein vent');
    expect(texts['preuves.csv']).toMatch(/signée, à l’écran;Tarif solidaire;Tragédie en plein vent/);
  });
});
