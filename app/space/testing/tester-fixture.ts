import { decideConsent } from '~/consent/decide-consent.server.ts';
import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Reading } from '~/platform/reading.ts';
import { addDays, startOfDay } from '~/services/local-days.server.ts';
import type { TesterPrincipal } from '../tester.ts';

export const PILOT = 'hestia-zeus';
const HALF_HOUR_MS = 1_800_000;

/** The ground that the pilot stands on: its territory, its initiative, its own row. */
export async function layGround(context: AppContext): Promise<void> {
  const createdAt = context.clock.now();
  await context.db.territory.create({ data: { id: 'nantes', name: 'Nantes Métropole', createdAt } });
  await context.db.initiative.create({
    data: { id: 'nantes-energie', territoryId: 'nantes', theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' },
  });
  await syncPilots(context);
}

/** The token of a new link into the panel `faep`. */
export async function newLink(context: AppContext, maxUses = 1): Promise<string> {
  const expiresAt = new Date(context.clock.now().getTime() + 30 * 86_400_000);
  const [link] = await createEnrolmentLinks(context, {
    ...{ pilotSlug: PILOT, panelKey: 'faep', count: 1, label: 'essai', expiresAt, maxUses, createdById: null },
  });
  return link?.url.split('/').at(-1) ?? '';
}

/** Someone who followed a link and agreed to these purposes. */
export async function newTester(context: AppContext, granted: readonly string[] = []): Promise<TesterPrincipal> {
  const { testerId, pseudonym } = await enrolTester(context, {
    ...{ token: await newLink(context), name: 'Odile', email: 'odile@example.org', locale: 'fr' },
  });
  for (const purposeKey of granted) {
    await decideConsent(context, { testerId, purposeKey, decision: 'grant', locale: 'fr' });
  }
  return { kind: 'tester', testerId, pseudonym, pilotSlug: PILOT, panelKey: 'faep', isDemo: false };
}

/** Half-hours of `days` local days before `endDay`: `nightW` until 6 h, `dayW` after. */
export function curve(endDay: string, days: number, nightW: number, dayW: number): Reading[] {
  const zone = 'Europe/Paris';
  const [start, end] = [startOfDay(addDays(endDay, -days), zone), startOfDay(endDay, zone)];
  return Array.from({ length: (end - start) / HALF_HOUR_MS }, (_, index) => ({
    start: start + index * HALF_HOUR_MS,
    minutes: 30,
    value: ((index % 48) / 2 < 6 ? nightW : dayW) / 2,
  }));
}
