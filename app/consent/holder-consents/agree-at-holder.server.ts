import type { PilotDefinition } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tester } from '~/platform/database/generated/client.ts';
import { grantedPurposes, keepingPurposes } from '../granted-purposes.server.ts';
import { servicesMissing } from './services-missing.ts';

/** The services for which a tester still has to say yes at a holder; none where the policy asks for no such yes. */
export async function servicesToAgreeFor(
  context: AppContext,
  { testerId, definition, holderId }: { testerId: string; definition: PilotDefinition; holderId: string },
): Promise<string[]> {
  const granted = await grantedPurposes(context, testerId, definition);
  const yeses = await context.db.holderConsent.findMany({ where: { testerId, holderId, endedAt: null } });
  return servicesMissing(definition, { granted, holderId, yeses });
}

interface Yes {
  readonly tester: Pick<Tester, 'id' | 'pilotSlug'>;
  readonly definition: PilotDefinition;
}

/** Writes down the yes that a tester gave on a holder's page for one service: from then on it may receive. */
export async function agreeAtHolder(
  context: AppContext,
  { tester, definition, holderId, serviceKey }: Yes & { readonly holderId: string; readonly serviceKey: string },
): Promise<void> {
  await keepYes(context, { tester, holderId, serviceKey, given: 'at-holder' });
  const datasets = definition.datasets.filter(({ holder }) => holder === holderId).map(({ key }) => key);
  await fetchAgain(context, tester.id, datasets);
}

/** A file that a tester fetched at a holder and handed over is their yes there, for the services they agreed to. */
export async function agreeByFile(
  context: AppContext,
  { tester, definition, datasets }: Yes & { readonly datasets: readonly string[] },
): Promise<void> {
  if (!pilotPolicy(definition).decides.consents.includes('at-holder')) return;
  const granted = await grantedPurposes(context, tester.id, definition);
  for (const { key, holder: holderId } of definition.datasets.filter((one) => datasets.includes(one.key))) {
    const services = granted.filter((one) => one.datasets.includes(key)).flatMap((one) => one.services);
    for (const serviceKey of new Set(services)) {
      await keepYes(context, { tester, holderId, serviceKey, given: 'by-file' });
    }
  }
}

async function keepYes(
  { db, clock }: AppContext,
  yes: { tester: Yes['tester']; holderId: string; serviceKey: string; given: 'at-holder' | 'by-file' },
): Promise<void> {
  const { tester, holderId, serviceKey, given } = yes;
  const name = { testerId: tester.id, holderId, serviceKey };
  const said = { given, since: clock.now(), endedAt: null };
  await db.holderConsent.upsert({
    where: { testerId_holderId_serviceKey: name },
    create: { ...name, pilotSlug: tester.pilotSlug, ...said },
    update: said,
  });
}

/** A service that comes later must get what the others got: the holder is asked again from the beginning. */
export async function fetchAgain({ db }: AppContext, testerId: string, datasets: readonly string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE "HolderConnection" SET "syncedUntil" = "syncedUntil" - ${[...datasets]}::text[], past = past - ${[...datasets]}::text[]
    WHERE "testerId" = ${testerId}::uuid`;
}

/** Ends the yeses at holders for services that the tester no longer agrees to. */
export async function endUncoveredYeses(
  context: AppContext,
  { testerId, definition }: { testerId: string; definition: PilotDefinition },
): Promise<void> {
  const { db, clock } = context;
  const yeses = await db.holderConsent.findMany({ where: { testerId, endedAt: null } });
  if (yeses.length === 0) return;
  const granted = await keepingPurposes(context, testerId, definition);
  for (const { holderId, serviceKey } of yeses) {
    const isWanted = granted.some(
      ({ datasets, services }) =>
        services.includes(serviceKey) &&
        definition.datasets.some(({ key, holder }) => holder === holderId && datasets.includes(key)),
    );
    if (isWanted) continue;
    const name = { testerId, holderId, serviceKey };
    await db.holderConsent.update({
      where: { testerId_holderId_serviceKey: name },
      data: { endedAt: clock.now() },
    });
  }
}
