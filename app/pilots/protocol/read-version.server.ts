import { pick } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from '../definition.ts';
import { judgeFolder } from '../folder/judge-files.ts';
import { problemMessages } from '../messages/problems.ts';
import { formatProblem } from '../problem.ts';
import type { SourceContext } from '../source/pilot-source.ts';
import { asFolderFiles } from './frozen-files.ts';

export interface FrozenVersion {
  readonly version: number;
  /** SHA-256 of its files. */
  readonly hash: string;
}

/** By hash: the same files say the same thing, wherever they are kept. */
const definitions = new Map<string, PilotDefinition>();
const MOST_KEPT = 200;

/** The protocol version in force; undefined for a pilot that was never launched. */
export async function versionInForce(
  { db }: Pick<SourceContext, 'db'>,
  slug: string,
): Promise<FrozenVersion | undefined> {
  const latest = await db.protocolVersion.findFirst({
    where: { pilotSlug: slug },
    orderBy: { version: 'desc' },
    select: { version: true, hash: true },
  });
  return latest ?? undefined;
}

/**
 * What a frozen version says. Throws a 404 Response for a version that there never was, an Error when the product no
 * longer understands its files.
 */
export async function readVersion(
  { db }: Pick<SourceContext, 'db'>,
  slug: string,
  { version, hash }: { readonly version: number; readonly hash?: string },
): Promise<PilotDefinition> {
  const known = hash === undefined ? undefined : definitions.get(hash);
  if (known) return known;
  const row = await db.protocolVersion.findUnique({ where: { pilotSlug_version: { pilotSlug: slug, version } } });
  if (!row) throw new Response(null, { status: 404 });
  const shown = `${slug}@${version}`;
  const folder = { pilot: slug, shown, files: asFolderFiles(row.files) };
  const { definition, problems } = judgeFolder(folder, pick(problemMessages, 'en'));
  if (!definition) throw new Error(`Protocol ${shown} cannot be read:\n${problems.map(formatProblem).join('\n')}`);
  if (definitions.size >= MOST_KEPT) definitions.clear();
  definitions.set(row.hash, definition);
  return definition;
}
