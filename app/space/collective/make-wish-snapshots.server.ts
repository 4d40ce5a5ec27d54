import { dayInZone } from '~/consent/collective/days.ts';
import { decisionsInForce } from '~/consent/collective/decisions-in-force.server.ts';
import { recipientsOfService } from '~/consent/collective/shares-for-service.server.ts';
import { grantedPurposes } from '~/consent/granted-purposes.server.ts';
import { readDescription } from '~/consent/read-description.server.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import { DECLARED_HOLDER, type DeclaredField, type PilotDefinition, type PilotService } from '~/pilots/definition.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { breathe } from '~/platform/in-slices.ts';
import { declaredTotals } from '~/services/together/declared-totals.ts';

/** The name of these sums among those of a service, before the dataset's key. */
export const wishesTopic = (dataset: string): string => `wishes ${dataset}`;

/** The declared datasets whose answers a service of the group adds up. */
export const addedDatasets = ({ datasets }: PilotDefinition, service: Pick<PilotService, 'datasets'>) =>
  datasets.filter(({ key, holder }) => holder === DECLARED_HOLDER && service.datasets.includes(key));

/** The questions of a declared dataset that are choices: words and numbers are not added up. */
export const addedFields = (fields: readonly DeclaredField[] = []): DeclaredField[] =>
  fields.filter(({ kind }) => kind === 'choice' || kind === 'choices');

/**
 * Adds up, once a month, what members say they wish: of those who agreed to it for this service, as the founding charter
 * or a later decision lets it. What is made is not made again that month. Returns how many were made.
 */
export async function makeWishSnapshots(
  context: AppContext,
  definition: PilotDefinition,
  service: PilotService,
): Promise<number> {
  const month = dayInZone(context.clock.now(), definition.calendar.timeZone).slice(0, 7);
  const recipients = recipientsOfService(definition, service);
  const decisions = (await decisionsInForce(context, definition)).filter((one) =>
    recipients.includes(one.recipientKey),
  );
  let made = 0;
  for (const dataset of addedDatasets(definition, service)) {
    const decision = decisions.find((one) => one.datasets.includes(dataset.key));
    const name = { pilotSlug: definition.slug, serviceKey: service.key, topic: wishesTopic(dataset.key) };
    const period = `${month}-01`;
    if (!decision || (await context.db.collectiveSnapshot.count({ where: { ...name, period } })) > 0) continue;
    const content = declaredTotals.compute({
      smallestGroup: definition.smallestGroup,
      questions: addedFields(dataset.fields).map(({ key, kind, options }) => ({
        ...{ key, isSeveral: kind === 'choices', options: (options ?? []).map((option) => option.key) },
      })),
      answers: await answersTo(context, { definition, service, dataset: dataset.key, decisionKey: decision.key }),
    });
    // Nothing yet: it may come this month.
    if (content.questions.every(({ people }) => people === null)) continue;
    const data = [
      {
        ...{ ...name, period, lastDay: period, decisionKey: decision.key, termsHash: '', content },
        at: context.clock.now(),
      },
    ];
    made += (await context.db.collectiveSnapshot.createMany({ data, skipDuplicates: true })).count;
  }
  return made;
}

interface Asked {
  readonly definition: PilotDefinition;
  readonly service: PilotService;
  readonly dataset: string;
  readonly decisionKey: string;
}

/** What each said, those who came first first; through the door, each reading logged. */
async function answersTo(
  context: AppContext,
  { definition, service, dataset, decisionKey }: Asked,
): Promise<Record<string, string[]>[]> {
  const testers = await context.db.tester.findMany({
    where: { pilotSlug: definition.slug, state: 'enrolled' },
    orderBy: [{ enrolledAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const outs = await context.db.proposalOptOut.findMany({
    where: { pilotSlug: definition.slug, decisionKey },
    select: { testerId: true },
  });
  const out = new Set(outs.map(({ testerId }) => testerId));
  const answers: Record<string, string[]>[] = [];
  for (const { id: testerId } of testers) {
    if (out.has(testerId) || !(await agrees(context, testerId, { definition, service, dataset }))) continue;
    try {
      const said = await readDescription(context, {
        testerId,
        definition,
        dataset,
        reader: serviceReader(service.key),
      });
      const given = Object.entries(said).flatMap(([key, value]) =>
        typeof value === 'number' ? [] : [[key, typeof value === 'string' ? [value] : [...value]] as const],
      );
      if (given.length > 0) answers.push(Object.fromEntries(given));
    } catch (error) {
      if (!isAppError(error)) throw error;
    }
    await breathe();
  }
  return answers;
}

async function agrees(
  context: AppContext,
  testerId: string,
  { definition, service, dataset }: Omit<Asked, 'decisionKey'>,
): Promise<boolean> {
  const granted = await grantedPurposes(context, testerId, definition);
  return granted.some(({ services, datasets }) => services.includes(service.key) && datasets.includes(dataset));
}
