import { territoryName } from '~/access/territory-name.server.ts';
import { agreementsOfAccess } from '~/consent/agreements-of-access.ts';
import { readersUnder, whoSawWhat } from '~/consent/who-saw-what.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { type Lives, pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Journal } from './components/access-journal.tsx';
import type { SpaceFrameData } from './components/space-frame.tsx';
import { readFrame } from './read-frame.server.ts';
import { readerNames } from './reader-names.server.ts';
import { datasetTitle, whoOf } from './reader-words.ts';
import type { TesterPrincipal } from './tester.ts';

export interface JournalPage {
  readonly frame: SpaceFrameData;
  readonly journal: Journal;
  readonly territory: string;
  /** Where the pilot's model keeps the readings. */
  readonly lives: Lives;
  readonly timeZone: string;
  /** Agreements under which somebody may look, to read one at a time. */
  readonly agreements: readonly { readonly key: string; readonly question: Bilingual }[];
  /** The one that is read; null for all. */
  readonly agreement: string | null;
}

/** Who opened what in a tester's space, read by read; opens nothing, so adds nothing to the journal. */
export async function readJournal(
  context: AppContext,
  tester: TesterPrincipal,
  { page, pageSize, agreement }: { page: number; pageSize: number; agreement: string | null },
): Promise<JournalPage> {
  const definition = await getOpenPilot(context, tester.pilotSlug);
  const purpose = definition.purposes.find(({ key }) => key === agreement);
  const { testerId } = tester;
  const under = purpose ? readersUnder(purpose) : undefined;
  const { accesses, summary, total } = await whoSawWhat(context, {
    testerId,
    page,
    pageSize,
    ...(under ? { under } : {}),
  });
  const shares = await readerNames(
    context,
    testerId,
    [...accesses, ...summary].map(({ reader }) => reader),
  );
  const agreementOf = (access: { reader: string; dataset: string }): Bilingual | null =>
    purpose?.question ?? agreementsOfAccess(definition.purposes, access)[0]?.question ?? null;
  return {
    frame: await readFrame(context, definition, tester),
    territory: await territoryName(context, definition.territory),
    lives: pilotPolicy(definition).dataLives.where,
    timeZone: definition.calendar.timeZone,
    agreements: definition.purposes
      .filter(({ datasets }) => datasets.length > 0)
      .map(({ key, question }) => ({ key, question })),
    agreement: purpose?.key ?? null,
    journal: {
      ...{ page, pageSize, total },
      rows: accesses.map(({ at, reader, dataset, fromDay, toDay, outcome }) => ({
        ...{ at: at.toISOString(), fromDay, toDay, ...whoOf(definition, reader, shares) },
        isRefused: outcome === 'refused',
        ...{ dataset: datasetTitle(definition, dataset), agreement: agreementOf({ reader, dataset }) },
      })),
      summary: summary.map(({ reader, dataset, times, lastAt }) => ({
        ...{ times, lastAt: lastAt.toISOString(), ...whoOf(definition, reader, shares) },
        dataset: datasetTitle(definition, dataset),
      })),
    },
  };
}
