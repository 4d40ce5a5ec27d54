import { beforeAll, describe, expect, it } from 'vitest';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import { writePdf } from '~/platform/pdf/write-pdf.server.ts';
import { everyNode, readPdf } from '../../../tests/support/read-pdf.ts';
import { type TestContext, useTestContext } from '../../../tests/support/test-context.ts';
import { TINY_PILOT, writePilots } from '../../../tests/support/tiny-pilot.ts';
import { indicatorRound } from '../indicators/indicator-tasks.server.ts';
import { makeReport } from './make-report.server.ts';

const INDICATORS = `indicators:
  - key: looks
    kind: evolution
    from: activity
    activities: [viewed]
    objectives: [1]
    target: { moves: up }
    title: { fr: Foyers qui regardent, en: Homes that look }
    definition: { fr: Au moins une fois dans le mois., en: At least once in the month. }
  - key: inside
    kind: evolution
    from: activity
    activities: [viewed]
    readers: [team]
    title: { fr: Pour l'équipe seule, en: For the team alone }
    definition: { fr: Idem., en: The same. }
`;

describe('the report for partners', () => {
  const test = useTestContext();
  let context: TestContext;

  beforeAll(async () => {
    const running = TINY_PILOT.replace('territory: tinytown', 'status: running\nterritory: tinytown');
    const PILOTS_DIR = writePilots({ tiny: { 'pilot.yaml': `${running}${INDICATORS}` } });
    context = { ...test.context, env: { ...test.context.env, PILOTS_DIR } };
    const { db, clock } = context;
    await db.territory.create({
      data: {
        ...{ id: 'tinytown', name: 'Tinytown', createdAt: clock.now() },
        initiatives: { create: { id: 'tinytown-energie', theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' } },
      },
    });
    await syncPilots(context);
    const log = (n: number, kind: string, at: string) =>
      recordActivity(context, { pilotSlug: 'tiny', panelKey: 'alpha', pseudonym: `T-${n}`, kind, at: new Date(at) });
    for (let n = 0; n < 20; n += 1) {
      await log(n, 'enrolled', '2026-09-01T08:00:00Z');
      if (n < 8) await log(n, 'viewed', '2026-09-10T08:00:00Z');
      if (n < 12) await log(n, 'viewed', '2026-10-10T08:00:00Z');
    }
    // Once a night: the second round of the same night has nothing to do.
    expect(await indicatorRound(context)).toEqual({ pilots: 1 });
    expect(await indicatorRound(context)).toEqual({ pilots: 0 });
  });

  const print = async (locale: 'fr' | 'en') => {
    const definition = await getPilotDefinition(context, 'tiny');
    const document = await makeReport(context, definition, locale);
    return readPdf((await writePdf(document, { paper: 'a4', now: context.clock.now() })).bytes);
  };

  it('says objective by objective what moves, with its numbers and its limits', async () => {
    const read = await print('fr');
    const text = read.text.replaceAll(/\s+/g, ' ');
    expect(read.bookmarks).toContain('Objectif 1');
    expect(text).toContain('Foyers qui regardent');
    expect(text).toContain('Pas d’écart net : 60 % pour octobre 2026, 40 % pour septembre 2026.');
    // R: prop.test(8, 20, correct = FALSE)$conf.int is 0.2188 to 0.6134.
    expect(text).toContain('40 % (22 % à 61 %)');
    expect(text).toContain('Rien n’est montré sur moins de 5 personnes');
    expect(text).toContain('Est-ce que ça marche');
    expect(read.loose).toEqual([]);
    const pictures = everyNode(read.root).filter(({ tag }) => tag === 'Figure');
    expect(pictures[0]?.alt).toContain('Foyers qui regardent, période après période');
  });

  it('holds nothing that is made for the team alone, and is whole in English', async () => {
    const text = (await print('en')).text.replaceAll(/\s+/g, ' ');
    expect(text).not.toContain('For the team alone');
    expect(text).toContain('No clear difference: 60% for October 2026, 40% for September 2026.');
    expect(text).not.toMatch(/Objectif |équipe|personnes/);
  });
});
