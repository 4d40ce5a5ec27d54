import { pick } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from './definition.ts';
import type { FolderFile } from './folder/files.ts';
import { hashFiles } from './folder/hash-files.server.ts';
import { type Judgement, judgeFolder } from './folder/judge-files.ts';
import { problemMessages } from './messages/problems.ts';
import { formatProblem } from './problem.ts';
import { readVersion, versionInForce } from './protocol/read-version.server.ts';
import { type FoundFolder, findFolder } from './source/find-folder.server.ts';
import type { SourceContext } from './source/pilot-source.ts';

const cache = new Map<string, { mark: string; definition: PilotDefinition }>();

export interface PilotInForce {
  readonly definition: PilotDefinition;
  /** The protocol version it was read from; null for a pilot that was never launched. */
  readonly version: number | null;
}

/**
 * The pilot's definition: of one that was launched, the frozen version in force, whatever its folder says by now.
 * Throws as `readFolderDefinition`.
 */
export async function getPilotDefinition(context: SourceContext, slug: string): Promise<PilotDefinition> {
  return (await getPilotInForce(context, slug)).definition;
}

/** The same, with the version it was read from: what is stamped on an answer to its words. */
export async function getPilotInForce(context: SourceContext, slug: string): Promise<PilotInForce> {
  const frozen = await versionInForce(context, slug);
  if (!frozen) return { definition: await readFolderDefinition(context, slug), version: null };
  return { definition: await readVersion(context, slug, frozen), version: frozen.version };
}

/**
 * What the pilot's folder says (on the disk, launched or imported), kept until the folder changes.
 * Throws a 404 Response when there is no such pilot, an Error that lists its mistakes when it has some.
 */
export async function readFolderDefinition(context: SourceContext, slug: string): Promise<PilotDefinition> {
  const found = await findFolder(context, slug);
  if (!found) throw new Response(null, { status: 404 });
  const place = found.source.shown(context, slug);
  const known = cache.get(place);
  if (known?.mark === found.mark) return known.definition;
  const { definition, problems } = await readPilot(context, found);
  if (!definition) throw new Error(`Pilot ${slug} cannot be read:\n${problems.map(formatProblem).join('\n')}`);
  cache.set(place, { mark: found.mark, definition });
  return definition;
}

/** The folder judged anew, with the hash of its files. */
export async function readPilot(
  context: SourceContext,
  { slug, source }: FoundFolder,
): Promise<Judgement & { readonly hash: string; readonly files: readonly FolderFile[] }> {
  const files = await source.read(context, slug);
  const folder = { pilot: slug, shown: source.shown(context, slug), files };
  return { ...judgeFolder(folder, pick(problemMessages, 'en')), files, hash: hashFiles(files) };
}
