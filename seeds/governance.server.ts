import { randomUUID } from 'node:crypto';
import { addAnswer } from '~/governance/design/answers.server.ts';
import { withModel } from '~/governance/design/changes.ts';
import { createDesign } from '~/governance/design/create-design.server.ts';
import { removeDesign } from '~/governance/design/remove-design.server.ts';
import { saveDesign } from '~/governance/design/save-design.server.ts';
import { getSelector } from '~/governance/selector/load-selector.server.ts';
import { saveStressTest } from '~/governance/stress/stress-tests.server.ts';
import { listUseCases } from '~/imagine/list-use-cases.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { DEMO_PLACES } from './demo-places.ts';
import { DEMO_DESIGNS, type DemoDesign } from './governance.texts.ts';

/** The governance designs of each territory, as its workshop would have made them; those cut off are made again. */
export async function designGovernance(context: AppContext): Promise<void> {
  for (const { id: territoryId, initiative } of DEMO_PLACES) {
    const wanted = DEMO_DESIGNS[territoryId] ?? [];
    const begun = await context.db.governanceDesign.findMany({ where: { territoryId }, select: { id: true } });
    if (begun.length >= wanted.length) continue;
    for (const { id } of begun) await removeDesign(context, { territoryId, designId: id });
    for (const design of wanted) await makeDesign(context, { territoryId, initiativeId: initiative.id, design });
  }
}

async function makeDesign(
  context: AppContext,
  { territoryId, initiativeId, design }: { territoryId: string; initiativeId: string; design: DemoDesign },
): Promise<void> {
  const { id = randomUUID(), kitUseCase, title, answers, onPaper, model, overrides = [], tests = [] } = design;
  const useCases = await listUseCases(context, { territoryId, initiativeId });
  const useCase = useCases.find(({ document }) => document.kitUseCase === kitUseCase);
  const { id: designId } = await createDesign(context, {
    ...{ id, territoryId, initiativeId, title },
    useCaseId: useCase?.id ?? null,
  });
  const { questions } = getSelector();
  for (const [i, line] of answers.entries()) {
    const chosen = line.split(' ');
    const choices = Object.fromEntries(questions.map(({ key }, n) => [key, chosen[n] ?? '']));
    const origin = i < onPaper ? 'paper' : 'screen';
    await addAnswer(context, { territoryId, designId, id: randomUUID(), origin, choices });
  }
  if (model) {
    await saveDesign(context, {
      ...{ territoryId, designId, revision: 1 },
      change: (document) => withModel(document, model, overrides),
    });
  }
  for (const { obstacle, severity, ...told } of tests) {
    const test = { id: randomUUID(), revision: 0, obstacle, severity, change: () => told };
    await saveStressTest(context, { territoryId, designId, ...test });
  }
}
