import { createDesign } from '~/governance/design/create-design.server.ts';
import { getDesign } from '~/governance/design/get-design.server.ts';
import { listDesigns } from '~/governance/design/list-designs.server.ts';
import { saveDesign } from '~/governance/design/save-design.server.ts';
import { listUseCases } from '~/imagine/list-use-cases.server.ts';
import { startFromKit } from '~/imagine/start-from-kit.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { createScenario } from '~/scenarios/create-scenario.server.ts';
import { DEMO_PLACES, type DemoPlace } from './demo-places.ts';

interface Kept {
  readonly slug: string;
  readonly designId: string;
}

/** The pilots of each territory whose thread the demo tells, with the identity of the governance design each keeps. */
const PILOTS: Readonly<Record<string, readonly Kept[] | undefined>> = {
  nantes: [
    { slug: 'hestia-zeus', designId: '5d1f0c5e-2b1a-4a51-9a55-6b0f4a5e0001' },
    { slug: 'demeter', designId: '5d1f0c5e-2b1a-4a51-9a55-6b0f4a5e0002' },
  ],
  'la-rochelle': [
    { slug: 'mon-coach-mobilite', designId: '5d1f0c5e-2b1a-4a51-9a55-6b0f4a5e0003' },
    { slug: 'mobilites-partagees', designId: '5d1f0c5e-2b1a-4a51-9a55-6b0f4a5e0004' },
  ],
  lyon: [
    { slug: 'mon-parcours-social', designId: '5d1f0c5e-2b1a-4a51-9a55-6b0f4a5e0005' },
    { slug: 'sortia-lyon', designId: '5d1f0c5e-2b1a-4a51-9a55-6b0f4a5e0006' },
  ],
};

type Author = { readonly id: string; readonly name: string };

/**
 * For each pilot, the scenario it was made from: the use case of the kit that the territory took up, the governance it
 * designed for it, and the scenario itself. Each is made only when it is missing.
 */
export async function writeScenarios(context: AppContext): Promise<void> {
  for (const place of DEMO_PLACES) {
    const author = await leadOf(context, place);
    for (const { slug, designId } of PILOTS[place.id] ?? []) {
      if ((await context.db.scenario.count({ where: { territoryId: place.id, pilotSlug: slug } })) > 0) continue;
      await writeScenario(context, place, author, { slug, designId });
    }
  }
}

async function leadOf({ db }: AppContext, { people }: DemoPlace): Promise<Author> {
  const lead = people.find(({ role }) => role === 'lead');
  const { id, name } = await db.user.findUniqueOrThrow({ where: { email: `${lead?.door}@demo.invalid` } });
  return { id, name };
}

async function writeScenario(context: AppContext, place: DemoPlace, author: Author, { slug, designId }: Kept) {
  const definition = await getPilotDefinition(context, slug);
  const ground = { territoryId: place.id, initiativeId: place.initiative.id };
  const { kitUseCase = '' } = definition.origin ?? {};
  const known = await listUseCases(context, ground);
  const useCase =
    known.find(({ document }) => document.kitUseCase === kitUseCase) ??
    (await startFromKit(context, { ...ground, author, kitUseCase }));
  const design = await designOf(context, { ...ground, designId, useCaseId: useCase.id, definition });
  const origin = { personas: [], ...definition.origin, useCase: useCase.id, design };
  const document = LEFT_OPEN[slug]?.({ ...definition, origin }) ?? { ...definition, origin };
  await createScenario(context, author, { territoryId: place.id, document, pilotSlug: slug });
}

/** The governance design that the workshop made for this use case, when it retained the pilot's model; or its own. */
async function designOf(
  context: AppContext,
  kept: {
    territoryId: string;
    initiativeId: string;
    designId: string;
    useCaseId: string;
    definition: PilotDefinition;
  },
): Promise<string> {
  const { territoryId, initiativeId, designId, useCaseId, definition } = kept;
  const { model, overrides } = definition.governance;
  const made = await listDesigns(context, { territoryId, initiativeId });
  const same = made.find((design) => design.useCaseId === useCaseId && design.document.model === model);
  if (same) return same.id;
  const { title } = definition;
  await createDesign(context, { id: designId, territoryId, initiativeId, useCaseId, title });
  const { revision } = await getDesign(context, { territoryId, designId });
  const change = <T extends object>(before: T) => ({ ...before, model, overrides });
  await saveDesign(context, { territoryId, designId, revision, change });
  return designId;
}

/** What a scenario still leaves open, so that the check before launch has something to find. */
const LEFT_OPEN: Readonly<Record<string, ((document: PilotDefinition) => PilotDefinition) | undefined>> = {
  // Nobody answers yet for what is done if the parking data does not come.
  'mon-coach-mobilite': (document) => {
    const milestones = document.calendar.milestones.map((milestone) =>
      milestone.key === 'thales-delivered' && milestone.planB
        ? { ...milestone, planB: { text: milestone.planB.text } }
        : milestone,
    );
    return { ...document, calendar: { ...document.calendar, milestones } };
  },
};
