import { governanceModels } from '~/governance/models.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { type DatedMilestone, dayIn, milestonesOn } from './calendar.ts';
import { type Coming, comingOf } from './coming.ts';
import type { RESULT_READERS } from './definition/agreements.ts';
import { DECLARED_HOLDER, type PilotDataset, type PilotDefinition, type PilotPurpose } from './definition.ts';
import { findCards, type JustifyingCard } from './find-cards.server.ts';
import { getPilotDefinition } from './get-pilot-definition.server.ts';
import { holderNameIn } from './holder-name.ts';
import { waitsFor } from './open-part.ts';
import { pilotGovernance } from './pilot-governance.ts';

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
    /** Names of the holders and services without which it is not asked yet. */
    readonly waitsFor: readonly Bilingual[];
  })[];
  /** Cards that indicators cite, those that the map has. */
  readonly indicatorCards: readonly JustifyingCard[];
  /** The scenario it was made from. */
  readonly scenarioId: string | null;
  readonly milestones: readonly DatedMilestone[];
  readonly coming: Coming;
  readonly governance: GovernanceView;
}

type Act = ReturnType<typeof pilotGovernance>['onLeaving'][number];
type Told = Extract<Act, { service: string }>['kind'];

export interface GovernanceView {
  readonly title: Bilingual;
  readonly inShort: Bilingual;
  readonly note: Bilingual | null;
  /** How the group decides, where it decides together. */
  readonly rules: PilotDefinition['governance']['rules'] | null;
  readonly aspects: readonly {
    readonly aspect: ReturnType<typeof pilotGovernance>['aspects'][number]['aspect'];
    readonly text: Bilingual;
    /** The model that an override takes the answer from, and why. */
    readonly from: Bilingual | null;
    readonly why: Bilingual | null;
  }[];
  /** What a service must meet to be certified. */
  readonly criteria: readonly Bilingual[];
  /** Recipients whose shared results somebody opens, and in which role. */
  readonly readers: readonly { readonly title: Bilingual; readonly role: (typeof RESULT_READERS)[number] }[];
  readonly onLeaving: readonly (
    | { readonly kind: Exclude<Act['kind'], Told>; readonly service?: undefined }
    | { readonly kind: Told; readonly service: Bilingual }
  )[];
}

/** The kit tells the five questions under names of its own. */
const ANSWERS = {
  dataLives: 'data',
  computation: 'computation',
  decides: 'decision',
  sees: 'sight',
  leaving: 'leaving',
} as const;

/** The pilot as its folder defines it, each dataset with what it is for and the data card that justifies it. */
export async function pilotDefinitionPage(context: AppContext, slug: string): Promise<DefinitionPage> {
  const definition = await getPilotDefinition(context, slug);
  const cards = await findCards(context, definition);
  const scenario = await context.db.scenario.findFirst({
    where: { territoryId: definition.territory, pilotSlug: slug, archivedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  const today = dayIn(context.clock.now(), definition.calendar.timeZone);
  return {
    definition,
    datasets: definition.datasets.map((dataset) => ({
      ...dataset,
      holderName: dataset.holder === DECLARED_HOLDER ? null : holderNameIn(definition, dataset.holder),
      purposes: definition.purposes.filter((purpose) => purpose.datasets.includes(dataset.key)),
      card: cards.get(dataset.justifiedBy) ?? null,
    })),
    purposes: definition.purposes.map((purpose) => ({
      ...purpose,
      holderName: purpose.holder ? holderNameIn(definition, purpose.holder) : null,
      datasetTitles: definition.datasets.filter(({ key }) => purpose.datasets.includes(key)).map(({ title }) => title),
      recipientTitle: definition.recipients.find(({ key }) => key === purpose.recipient)?.title ?? null,
      waitsFor: namesOf(definition, waitsFor(definition, purpose)),
    })),
    indicatorCards: definition.indicators.flatMap(({ justifiedBy }) => cards.get(justifiedBy ?? '') ?? []),
    scenarioId: scenario?.id ?? null,
    milestones: milestonesOn(definition.calendar.milestones, today),
    coming: comingOf(definition),
    governance: governanceView(definition),
  };
}

function namesOf(definition: PilotDefinition, { holders, services }: ReturnType<typeof waitsFor>): Bilingual[] {
  const names = holders.map((id) => holderNameIn(definition, id));
  return [...names.map((name) => ({ fr: name, en: name })), ...services.map((key) => serviceTitle(definition, key))];
}

const serviceTitle = ({ services }: PilotDefinition, key: string): Bilingual =>
  services.find((service) => service.key === key)?.title ?? { fr: key, en: key };

function governanceView(definition: PilotDefinition): GovernanceView {
  const { model, note, overrides, rules } = definition.governance;
  const { aspects, onLeaving } = pilotGovernance(definition);
  const { models } = getKit();
  const { title, inShort } = governanceModels[model];
  return {
    ...{ title, inShort, note: note ?? null, rules: rules ?? null },
    aspects: aspects.map(({ aspect, model: answers, isOwn }) => ({
      aspect,
      text: models.find(({ key }) => key === answers)?.where[ANSWERS[aspect]] ?? governanceModels[answers].inShort,
      from: isOwn ? null : governanceModels[answers].title,
      why: isOwn ? null : (overrides.findLast((override) => override.aspect === aspect)?.why ?? null),
    })),
    criteria: (definition.governance.certification?.criteria ?? []).map((one) => one.title),
    readers: definition.recipients.flatMap((one) => (one.readBy ? [{ title: one.title, role: one.readBy }] : [])),
    onLeaving: onLeaving.map((act) =>
      'service' in act ? { kind: act.kind, service: serviceTitle(definition, act.service) } : { kind: act.kind },
    ),
  };
}
