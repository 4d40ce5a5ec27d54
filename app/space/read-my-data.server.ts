import { territoryName } from '~/access/territory-name.server.ts';
import { listCopies } from '~/consent/copies/list-copies.server.ts';
import { holderName, isOfEntries } from '~/consent/holder-words.ts';
import { listConnections } from '~/consent/list-connections.server.ts';
import { listDescriptions } from '~/consent/list-descriptions.server.ts';
import { whoSawWhat } from '~/consent/who-saw-what.server.ts';
import { openIdentity } from '~/panels/open-identity.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { type Lives, pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import type { JournalSummary } from './components/access-journal.tsx';
import type { HeldCopy } from './components/held-copies.tsx';
import type { HeldDataset, HeldDescription, HeldIdentity } from './components/held-data.tsx';
import type { SpaceFrameData } from './components/space-frame.tsx';
import { descriptionPath } from './next-step.server.ts';
import { readFrame } from './read-frame.server.ts';
import { readerNames } from './reader-names.server.ts';
import { datasetTitle, whoOf } from './reader-words.ts';
import type { TesterPrincipal } from './tester.ts';

export interface MyData {
  readonly frame: SpaceFrameData;
  readonly held: readonly HeldDataset[];
  readonly described: readonly HeldDescription[];
  readonly copies: readonly HeldCopy[];
  readonly identity: HeldIdentity;
  /** Who read what, in short. */
  readonly looked: readonly JournalSummary[];
  readonly timeZone: string;
  /** Who runs the pilot, and has no key. */
  readonly territory: string;
  /** Where the pilot's model keeps the readings. */
  readonly lives: Lives;
}

/** What a tester's space holds and who looked at it; opens no reading, so adds nothing to the journal. */
export async function readMyData(context: AppContext, tester: TesterPrincipal): Promise<MyData> {
  const { testerId, pseudonym } = tester;
  const definition = await getOpenPilot(context, tester.pilotSlug);
  const connections = await listConnections(context, testerId);
  const contents = await describeVault(context, testerId);
  const { name, email } = await openIdentity(context, { testerId, principal: tester });
  const { summary } = await whoSawWhat(context, { testerId, pageSize: 1 });
  const titleOf = (key: string): Bilingual => datasetTitle(definition, key);
  const shares = await readerNames(
    context,
    testerId,
    summary.map(({ reader }) => reader),
  );
  return {
    frame: await readFrame(context, definition, tester),
    territory: await territoryName(context, definition.territory),
    lives: pilotPolicy(definition).dataLives.where,
    held: contents.map(({ dataset, readings, firstMonth, lastMonth }) => {
      const source = connections.find(({ syncedUntil }) => dataset in syncedUntil);
      return {
        ...{ key: dataset, title: titleOf(dataset), readings, firstMonth, lastMonth },
        holder: source ? holderName(source.holderId) : null,
        path: isOfEntries(dataset) ? `/moi/donnees/${dataset}` : null,
      };
    }),
    described: (await listDescriptions(context, testerId))
      .filter(({ isAgreed, answers }) => isAgreed || answers > 0)
      .map(({ dataset, title, answers, fields, updatedAt }) => ({
        ...{ path: descriptionPath(dataset), title, answers, fields },
        updatedAt: updatedAt?.toISOString() ?? null,
      })),
    copies: (await listCopies(context, testerId)).map(({ serviceKey, dataset, readings, state, ...dates }) => ({
      service: definition.services.find(({ key }) => key === serviceKey)?.title ?? { fr: serviceKey, en: serviceKey },
      ...{ dataset: titleOf(dataset), readings, state },
      at: (dates.confirmedAt ?? dates.recalledAt ?? dates.since).toISOString(),
    })),
    identity: { name, email, pseudonym },
    timeZone: definition.calendar.timeZone,
    looked: summary.map(({ reader, dataset, times, lastAt }) => ({
      ...{ times, lastAt: lastAt.toISOString(), ...whoOf(definition, reader, shares) },
      dataset: titleOf(dataset),
    })),
  };
}
