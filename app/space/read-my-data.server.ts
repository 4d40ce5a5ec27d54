import { holderName } from '~/consent/holder-words.ts';
import { listConnections } from '~/consent/list-connections.server.ts';
import { whoSawWhat } from '~/consent/who-saw-what.server.ts';
import { openIdentity } from '~/panels/open-identity.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import type { Journal } from './components/access-journal.tsx';
import type { HeldDataset, HeldIdentity } from './components/held-data.tsx';
import type { SpaceFrameData } from './components/space-frame.tsx';
import { readFrame } from './read-frame.server.ts';
import type { TesterPrincipal } from './tester.ts';

export interface MyData {
  readonly frame: SpaceFrameData;
  readonly held: readonly HeldDataset[];
  readonly identity: HeldIdentity;
  readonly journal: Journal;
  /** Who runs the pilot, and has no key. */
  readonly territory: string;
}

/** What a tester's space holds and who looked at it; opens no reading, so adds nothing to the journal. */
export async function readMyData(
  context: AppContext,
  tester: TesterPrincipal,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<MyData> {
  const { testerId, pseudonym } = tester;
  const definition = await getPilotDefinition(context, tester.pilotSlug);
  const connections = await listConnections(context, testerId);
  const contents = await describeVault(context, testerId);
  const { name, email } = await openIdentity(context, { testerId, principal: tester });
  const { accesses, summary, total } = await whoSawWhat(context, { testerId, page, pageSize });
  const territory = await context.db.territory.findUnique({ where: { id: definition.territory } });
  const titleOf = (key: string): Bilingual => titleOfDataset(definition, key);
  return {
    frame: readFrame(definition, tester),
    territory: territory?.name ?? definition.territory,
    held: contents.map(({ dataset, readings, firstMonth, lastMonth }) => {
      const source = connections.find(({ syncedUntil }) => dataset in syncedUntil);
      return {
        ...{ key: dataset, title: titleOf(dataset), readings, firstMonth, lastMonth },
        holder: source ? holderName(source.holderId) : null,
      };
    }),
    identity: { name, email, pseudonym },
    journal: {
      ...{ page, pageSize, total },
      rows: accesses.map(({ at, reader, dataset, fromDay, toDay }) => ({
        ...{ at: at.toISOString(), fromDay, toDay },
        ...whoOf(definition, reader),
        dataset: titleOf(dataset),
      })),
      summary: summary.map(({ reader, dataset, times, lastAt }) => ({
        ...{ times, lastAt: lastAt.toISOString() },
        ...whoOf(definition, reader),
        dataset: titleOf(dataset),
      })),
    },
  };
}

function titleOfDataset(definition: PilotDefinition, key: string): Bilingual {
  return definition.datasets.find((dataset) => dataset.key === key)?.title ?? { fr: key, en: key };
}

function whoOf(definition: PilotDefinition, reader: string): { reader: string; service: Bilingual | null } {
  return { reader, service: definition.services.find(({ key }) => reader === `service:${key}`)?.title ?? null };
}
