import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { AppContext } from '~/platform/context.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import type { FolderFile } from '../folder/files.ts';
import { readPilot } from '../get-pilot-definition.server.ts';
import { pilotJsonSchema } from '../json-schema.ts';
import { asFolderFiles, asTextFiles } from '../protocol/frozen-files.ts';
import { readVersion, versionInForce } from '../protocol/read-version.server.ts';
import { findFolder } from '../source/find-folder.server.ts';
import { describeData } from './describe-data.ts';
import type { VersionTexts } from './history-texts.server.ts';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchiveManifest,
  FOLDER,
  HISTORY_FILE,
  MANIFEST_FILE,
} from './manifest.ts';
import { syntheticData } from './synthetic-data.server.ts';
import { withoutContact } from './without-contact.ts';
import { agreementTexts, archiveGuide } from './words.ts';

export interface WriteArchive {
  readonly slug: string;
  /** Figures that may leave, by file name; none when whoever exports did not choose to. */
  readonly figures?: Readonly<Record<string, string>>;
  /**
   * The free texts that go in, as whoever exports read them over (`historyTexts`): a version that is not there goes
   * without words.
   */
  readonly texts: readonly VersionTexts[];
  /** The name and address of the team's contact go in; else they are replaced, wherever they are written. */
  readonly withContact: boolean;
}

/**
 * A pilot as one file that another installation imports: its definition in force, the protocol's history, texts,
 * surveys, indicators, made-up data with their description. Never anything about testers: no table of theirs is read.
 * Errors: a 404 Response; an Error for a folder that cannot be read.
 */
export async function writeArchive(
  context: AppContext,
  { slug, figures, texts, withContact }: WriteArchive,
): Promise<Uint8Array> {
  const { files, definition, version } = await whatIsInForce(context, slug);
  const now = context.clock.now();
  const history = await context.db.protocolVersion.findMany({
    where: { pilotSlug: slug },
    orderBy: { version: 'asc' },
  });
  const synthetic = await syntheticData(context, definition);
  const byDataset = new Map(synthetic.map(({ dataset, name }) => [dataset, name]));
  const { title, territory, surveys, indicators } = definition;
  const guide = (locale: 'fr' | 'en') =>
    archiveGuide(
      { title, on: formatDate(locale, now), protocolVersion: version, withFigures: figures !== undefined },
      locale,
    );
  const whole: Record<string, string> = {
    'LISEZ-MOI.txt': guide('fr'),
    'README.txt': guide('en'),
    'pilot.schema.json': pilotJsonSchema(),
    ...Object.fromEntries(asTextFiles(files).map(({ name, text }) => [`${FOLDER}${name}`, text])),
    'texts/agreements.fr.md': agreementTexts(definition, 'fr'),
    'texts/agreements.en.md': agreementTexts(definition, 'en'),
    'surveys/surveys.json': json(surveys),
    'indicators/indicators.json': json(indicators),
    // Who signed is the business of the installation where they did.
    [HISTORY_FILE]: json(
      history.map(({ version: number, kind, at }) => {
        const { reason, fr, en } = texts.find(({ version: read }) => read === number) ?? { reason: '', fr: '', en: '' };
        return { ...{ version: number, kind, reason, changes: { fr, en } }, at: at.toISOString() };
      }),
    ),
    ...Object.fromEntries(
      history.flatMap(({ version: number, files: frozen }) =>
        asTextFiles(asFolderFiles(frozen)).map(({ name, text }) => [`protocol/v${number}/${name}`, text]),
      ),
    ),
    'synthetic/description.json': json(describeData(definition, byDataset)),
    ...Object.fromEntries(synthetic.map(({ name, text }) => [name, text])),
    ...Object.fromEntries(Object.entries(figures ?? {}).map(([name, text]) => [`figures/${name}`, text])),
  };
  const entries = withContact ? whole : withoutContact(whole, definition.contact);
  const manifest: ArchiveManifest = {
    ...{ format: ARCHIVE_FORMAT, formatVersion: ARCHIVE_VERSION, slug, title, territory },
    ...{ exportedAt: now.toISOString(), protocolVersion: version, withFigures: figures !== undefined },
    files: Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, sha256(text)])),
  };
  const all = { [MANIFEST_FILE]: json(manifest), ...entries };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])), { mtime: now });
}

async function whatIsInForce(context: AppContext, slug: string) {
  const frozen = await versionInForce(context, slug);
  if (frozen) {
    const where = { pilotSlug_version: { pilotSlug: slug, version: frozen.version } };
    const { files } = await context.db.protocolVersion.findUniqueOrThrow({ where, select: { files: true } });
    const definition = await readVersion(context, slug, frozen);
    return { files: asFolderFiles(files), definition, version: frozen.version };
  }
  const found = await findFolder(context, slug);
  if (!found) throw new Response(null, { status: 404 });
  const { files, definition } = await readPilot(context, found);
  if (!definition) throw new Error(`Pilot ${slug} cannot be read`);
  return { files: files as readonly FolderFile[], definition, version: null };
}

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
