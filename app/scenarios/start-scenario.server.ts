import { listDesigns } from '~/governance/design/list-designs.server.ts';
import { GOVERNANCE_MODEL_KEYS } from '~/governance/models.ts';
import { fromKit } from '~/imagine/from-kit.ts';
import { getUseCase } from '~/imagine/get-use-case.server.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Author } from './author.ts';
import { createScenario } from './create-scenario.server.ts';
import { emptyDocument, slugOfTitle } from './empty-document.ts';
import { type ChosenGovernance, fromUseCase } from './from-use-case.ts';
import { getScenario } from './get-scenario.server.ts';
import { cardsOf } from './map-choices.server.ts';

/** What a new scenario starts from. */
export type Start =
  | { readonly kind: 'use-case'; readonly id: string }
  | { readonly kind: 'kit'; readonly key: string }
  | { readonly kind: 'copy'; readonly id: string; readonly title: (title: Bilingual) => Bilingual }
  | { readonly kind: 'nothing'; readonly title: Bilingual };

const THEMES = ['energie', 'mobilite', 'social', 'alimentation'] as const;

/** Writes the first version of a scenario of an initiative. 404 when what it starts from is not there. */
export async function startScenario(
  context: AppContext,
  actor: Author,
  input: { territoryId: string; initiativeId: string; start: Start },
): Promise<{ id: string }> {
  const { territoryId, initiativeId, start } = input;
  const initiative = await context.db.initiative.findFirst({ where: { id: initiativeId, territoryId } });
  if (!initiative) throw new Response(null, { status: 404 });
  const theme = THEMES.find((one) => one === initiative.theme) ?? 'energie';
  const place = { territory: territoryId, initiative: initiativeId, theme };
  const document = await firstDocument(context, { place, start });
  return createScenario(context, actor, { territoryId, document });
}

interface Beginning {
  readonly place: { readonly territory: string; readonly initiative: string; readonly theme: PilotDefinition['theme'] };
  readonly start: Start;
}

async function firstDocument(context: AppContext, { place, start }: Beginning): Promise<PilotDefinition> {
  const territoryId = place.territory;
  if (start.kind === 'nothing') return emptyDocument({ ...place, title: start.title });
  if (start.kind === 'copy') {
    const { document } = await getScenario(context, { territoryId, scenarioId: start.id });
    const title = start.title(document.title);
    // What was accepted of one scenario is not accepted of its copy.
    return { ...document, title, slug: slugOfTitle(title), status: 'draft', accepted: [] };
  }
  if (start.kind === 'kit') {
    const kit = getKit().useCases.find(({ key }) => key === start.key);
    if (!kit) throw new Response(null, { status: 404 });
    const model = GOVERNANCE_MODEL_KEYS.find((key) => key === kit.model);
    return fromUseCase({
      ...{ place, document: fromKit(kit), cardOf: () => undefined },
      governance: model ? { model, overrides: [] } : undefined,
    });
  }
  const { document } = await getUseCase(context, { territoryId, useCaseId: start.id });
  const keys = document.dataNeeds.flatMap(({ itemKey }) => itemKey ?? []);
  const cards = new Map((await cardsOf(context, territoryId, keys)).map((card) => [card.key, card]));
  return fromUseCase({
    ...{ place, document, useCaseId: start.id, cardOf: (key) => cards.get(key) },
    governance: await governanceOf(context, { place, useCaseId: start.id, kitUseCase: document.kitUseCase }),
  });
}

/** What the governance workshop retained last for a use case; otherwise what the kit proposes for the one it came from. */
async function governanceOf(
  context: AppContext,
  about: { place: Beginning['place']; useCaseId: string; kitUseCase: string | undefined },
): Promise<ChosenGovernance | undefined> {
  const { place, useCaseId, kitUseCase } = about;
  const scope = { territoryId: place.territory, initiativeId: place.initiative, useCaseId };
  for (const { id, document } of (await listDesigns(context, scope)).toReversed()) {
    if (document.model) return { designId: id, model: document.model, overrides: document.overrides };
  }
  const proposed = getKit().useCases.find(({ key }) => key === kitUseCase)?.model;
  const model = GOVERNANCE_MODEL_KEYS.find((key) => key === proposed);
  return model ? { model, overrides: [] } : undefined;
}
