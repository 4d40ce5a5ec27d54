import { governanceModels } from '~/governance/models.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type DatedMilestone, dayIn, milestonesOn } from './calendar.ts';
import { DECLARED_HOLDER, type PilotDataset, type PilotDefinition, type PilotPurpose } from './definition.ts';
import { findCards, type JustifyingCard } from './find-cards.server.ts';
import { getPilotDefinition } from './get-pilot-definition.server.ts';

export interface DatasetView extends PilotDataset {
  /** Null for what testers state themselves. */
  readonly holderName: string | null;
  readonly purposes: readonly PilotPurpose[];
  readonly card: JustifyingCard | null;
}

export interface DefinitionPage {
  readonly definition: PilotDefinition;
  readonly datasets: readonly DatasetView[];
  readonly purposes: readonly (PilotPurpose & {
    readonly holderName: string | null;
    readonly datasetTitles: readonly PilotDataset['title'][];
    readonly recipientTitle: PilotDataset['title'] | null;
  })[];
  readonly milestones: readonly DatedMilestone[];
  readonly governanceTitle: PilotDataset['title'];
  readonly governanceInShort: PilotDataset['title'];
}

/** The pilot as its folder defines it, each dataset with what it is for and the data card that justifies it. */
export async function pilotDefinitionPage(context: AppContext, slug: string): Promise<DefinitionPage> {
  const definition = await getPilotDefinition(context, slug);
  const cards = await findCards(context, definition);
  const today = dayIn(context.clock.now(), definition.calendar.timeZone);
  const model = governanceModels[definition.governance.model];
  return {
    definition,
    datasets: definition.datasets.map((dataset) => ({
      ...dataset,
      holderName: dataset.holder === DECLARED_HOLDER ? null : holderName(dataset.holder),
      purposes: definition.purposes.filter((purpose) => purpose.datasets.includes(dataset.key)),
      card: cards.get(dataset.justifiedBy) ?? null,
    })),
    purposes: definition.purposes.map((purpose) => ({
      ...purpose,
      holderName: purpose.holder ? holderName(purpose.holder) : null,
      datasetTitles: definition.datasets.filter(({ key }) => purpose.datasets.includes(key)).map(({ title }) => title),
      recipientTitle: definition.recipients.find(({ key }) => key === purpose.recipient)?.title ?? null,
    })),
    milestones: milestonesOn(definition.calendar.milestones, today),
    governanceTitle: model.title,
    governanceInShort: model.inShort,
  };
}

const holderName = (id: string): string => (isHolderId(id) ? manifests[id].name : id);
