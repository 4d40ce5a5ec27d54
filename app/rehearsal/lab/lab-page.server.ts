import type { PilotDefinition } from '~/pilots/definition.ts';
import { holderNameIn } from '~/pilots/holder-name.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type Bilingual, type Locale, pick } from '~/platform/i18n/messages.ts';
import { renderMermaid } from '~/ui/diagram/render-mermaid.server.ts';
import { labMessages } from '../messages/lab.ts';
import { type LabNames, labFlow } from './lab-flow.ts';
import { findLabTask, type LabTask, markOfPilot, startLab } from './lab-task.server.ts';
import type { GovernanceMeasure } from './measures.ts';

export interface LabPage {
  readonly title: Bilingual;
  readonly names: LabNames;
  /** The model that the pilot runs under, and whether it has exceptions of its own. */
  readonly ownModel: GovernanceMeasure['model'];
  readonly isHybrid: boolean;
  /** A replay that is under way, or failed last. */
  readonly task: Pick<LabTask, 'id' | 'state' | 'progress' | 'step' | 'errorCode'> | null;
  readonly measures: readonly GovernanceMeasure[];
  readonly flows: readonly { readonly source: string; readonly svg: string }[];
  readonly measuredAt: string | null;
  /** The protocol changed since: these are results of before. */
  readonly isStale: boolean;
}

/**
 * What the lead's page shows: the last replay, kept; when the protocol has changed since, another one is started by
 * itself and the old results stay in sight until it ends.
 */
export async function readLabPage(
  context: AppContext,
  input: { definition: PilotDefinition; territoryId: string; userId: string; locale: Locale },
): Promise<LabPage> {
  const { definition, territoryId, userId, locale } = input;
  const pilotSlug = definition.slug;
  const done = await findLabTask(context, { pilotSlug, states: ['done'] });
  const isStale = done !== null && done.mark !== (await markOfPilot(context, pilotSlug));
  const before = await findLabTask(context, { pilotSlug, states: ['queued', 'running', 'done', 'failed'] });
  if (isStale && before?.state === 'done') await startLab(context, { pilotSlug, territoryId, userId });
  const last = await findLabTask(context, { pilotSlug, states: ['queued', 'running', 'done', 'failed'] });
  const names = namesOf(definition);
  const measures = done?.measures ?? [];
  const t = pick(labMessages, locale).flow;
  const flows = [];
  for (const measure of measures) {
    const source = labFlow(measure, names, { ...t, space: t.spaces[measure.model] }, locale);
    flows.push({ source, svg: await renderMermaid(source) });
  }
  const { model, overrides } = definition.governance;
  return {
    title: definition.title,
    ...{ names, measures, flows, isStale, ownModel: model, isHybrid: overrides.length > 0 },
    task: last && last.state !== 'done' ? shown(last) : null,
    measuredAt: done?.finishedAt ?? null,
  };
}

const shown = ({ id, state, progress, step, errorCode }: LabTask) => ({ id, state, progress, step, errorCode });

/** What people call everything that a replay names by its key. */
function namesOf(definition: PilotDefinition): LabNames {
  const titles = (list: readonly { key: string; title: Bilingual }[]): Record<string, Bilingual> =>
    Object.fromEntries(list.map(({ key, title }) => [key, title]));
  const holders = [...definition.holders, ...definition.comingHolders.map(({ key }) => key)];
  return {
    datasets: titles(definition.datasets),
    services: titles(definition.services),
    recipients: titles(definition.recipients),
    holders: Object.fromEntries(holders.map((id) => [id, holderNameIn(definition, id)])),
  };
}
