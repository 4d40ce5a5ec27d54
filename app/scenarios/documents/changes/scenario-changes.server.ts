import { draftDefinitionSchema, type PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { Scenario } from '../../scenario.ts';
import { documentInput } from '../document-input.server.ts';
import { generateDocument } from '../generate/generate-document.ts';
import { countChanges, documentChanges, type SectionChange } from './document-changes.ts';

/** Stands for the pilot that the scenario became, in `?depuis=`. */
export const PILOT = 'pilote';

export interface EarlierVersion {
  /** A revision's number, or PILOT. */
  readonly since: string;
  readonly by: string;
  /** When that revision was saved; null for the pilot. */
  readonly at: string | null;
}

export interface ScenarioChanges {
  readonly versions: readonly EarlierVersion[];
  /** The version compared with; null when there is none. */
  readonly since: string | null;
  readonly dpia: readonly SectionChange[];
  readonly agreements: readonly SectionChange[];
  readonly counts: ReturnType<typeof countChanges>;
}

/**
 * What changed in the impact assessment and the agreements since an earlier version: a revision that is kept, or the
 * pilot that was launched; the pilot first, else the oldest revision, when none is asked for. 404 for an unknown one.
 */
export async function scenarioChanges(
  context: Pick<AppContext, 'db' | 'env'>,
  input: { scenario: Scenario; territory: string; locale: Locale; asked: string | null },
): Promise<ScenarioChanges> {
  const { scenario, territory, locale, asked } = input;
  const kept = await context.db.scenarioRevision.findMany({
    where: { scenarioId: scenario.id },
    orderBy: { revision: 'desc' },
    take: 60,
    select: { revision: true, byName: true, at: true },
  });
  const versions: EarlierVersion[] = [
    ...(scenario.pilotSlug ? [{ since: PILOT, by: '', at: null }] : []),
    ...kept.map(({ revision, byName, at }) => ({ since: String(revision), by: byName, at: at.toISOString() })),
  ];
  const since = asked ?? (scenario.pilotSlug ? PILOT : (versions.at(-1)?.since ?? null));
  const nothing = { added: 0, removed: 0, reworded: 0 };
  if (since === null) return { versions, since, dpia: [], agreements: [], counts: nothing };
  if (!versions.some((one) => one.since === since)) throw new Response(null, { status: 404 });
  const definition = await earlier(context, scenario, since);
  const before = await documentInput(context, { territory, definition });
  const after = await documentInput(context, { territory, definition: scenario.document });
  const changes = (key: 'dpia' | 'notice') =>
    documentChanges(
      generateDocument(key, before),
      generateDocument(key, after),
      locale,
      ({ key: name }) => key === 'dpia' || name.startsWith('consent-'),
    );
  const [dpia, agreements] = [changes('dpia'), changes('notice')];
  return { versions, since, dpia, agreements, counts: countChanges([...dpia, ...agreements]) };
}

async function earlier(
  context: Pick<AppContext, 'db' | 'env'>,
  { id, pilotSlug }: Scenario,
  since: string,
): Promise<PilotDefinition> {
  if (since === PILOT && pilotSlug) return getPilotDefinition(context, pilotSlug);
  const revision = Number(since);
  const found = await context.db.scenarioRevision.findUnique({
    where: { scenarioId_revision: { scenarioId: id, revision } },
    select: { document: true },
  });
  if (!found) throw new Response(null, { status: 404 });
  return draftDefinitionSchema.parse(found.document);
}
