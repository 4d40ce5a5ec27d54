import { strToU8, zipSync } from 'fflate';
import { offsetStamp } from '~/holders/local-time.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { openForTester } from '~/vault/seal-for-tester.server.ts';
import { agreementFiles, json } from './export/agreement-files.server.ts';
import { exchangeFiles } from './export/exchange-files.server.ts';
import { type ExportFile, type ExportInput, exportPartsOffer } from './export/export-part.ts';
import { guideHtml, guideText } from './export/guide.ts';
import { logFiles } from './export/log-files.server.ts';
import { messages } from './export/messages.ts';
import { otherFiles } from './export/other-files.server.ts';
import { toCsv } from './export/readings-csv.ts';
import { spaceFiles } from './export/space-files.server.ts';
import type { Identity } from './identity.ts';
import { recordDeclared } from './record-declared.server.ts';
import { findTesterPilot } from './tester-pilot.server.ts';

/**
 * Everything held about a tester, as a zip of open formats with a plain-words guide in their language, what rooms above
 * this one keep included. The reads are logged in the tester's access log and the fact in the activity log.
 * An agreement withdrawn meanwhile has its data in the archive or not, whole by dataset; never data of someone who left.
 * Errors: a 404 Response; AppError('vault.erased' | 'vault.damaged').
 */
export async function exportTester(context: AppContext, testerId: string): Promise<Uint8Array> {
  const found = await findTesterPilot(context, testerId);
  const { tester, definition, locale } = found;
  const words = pick(messages, locale);
  const sealed = await context.db.testerIdentity.findUniqueOrThrow({ where: { testerId } });
  const identity = await openForTester<Identity>(context, testerId, sealed.sealed);
  const input: ExportInput = { tester, definition, locale };
  const inSpace = await spaceFiles(context, input);
  const files: ExportFile[] = [...(await identityFiles(context, input, identity)), ...inSpace];
  for (const part of [
    agreementFiles,
    exchangeFiles,
    otherFiles,
    ...(context.offers.take(exportPartsOffer) ?? []),
    logFiles,
  ]) {
    files.push(...(await part(context, input)));
  }
  const guide = {
    ...{ locale, files, name: identity.name, url: context.publicUrl },
    pilot: inLocale(definition.title, locale),
    on: formatDate(locale, context.clock.now()),
    contact: `${definition.contact.name}, ${definition.contact.email}`,
    hasReadings: inSpace.some(({ name }) => name.startsWith(`${words.names.readings}/`)),
  };
  // Someone who left while it was written takes nothing more: their key is gone, and so is this.
  await findTesterPilot(context, testerId);
  await recordDeclared(context, found, 'exported');
  const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);
  return zipSync({
    [`${words.names.guide}.html`]: strToU8(guideHtml(guide)),
    [`${words.names.guide}.txt`]: strToU8(`\ufeff${guideText(guide)}`),
    ...Object.fromEntries(files.map(({ name, content }) => [name, bytesOf(content)])),
  });
}

async function identityFiles(
  { db }: AppContext,
  { tester, definition, locale }: ExportInput,
  identity: Identity,
): Promise<ExportFile[]> {
  const words = pick(messages, locale);
  const { pseudonym, pilotSlug, panelKey, enrolledAt } = tester;
  const pilot = await db.pilot.findUnique({ where: { slug: pilotSlug }, select: { protocolVersion: true } });
  const panel = definition.panels.find(({ key }) => key === panelKey);
  const t = words.identityRows;
  const rows = [
    [t.name, identity.name],
    [t.email, identity.email ?? ''],
    [t.pseudonym, pseudonym],
    [t.pilot, inLocale(definition.title, locale)],
    [t.panel, panel ? inLocale(panel.title, locale) : panelKey],
    [t.language, locale],
    [t.enrolled, offsetStamp(enrolledAt.getTime()).slice(0, 10)],
    [t.protocol, String(pilot?.protocolVersion ?? 1)],
  ];
  const forSoftware = {
    ...identity,
    ...{ pseudonym, pilot: pilotSlug, panel: panelKey, language: locale, enrolledAt },
    protocolVersion: pilot?.protocolVersion ?? 1,
  };
  return [
    {
      name: words.names.identity,
      content: toCsv(locale, Object.values(words.identityHeadings), rows),
      about: words.files.identity(pseudonym),
    },
    { name: `${words.names.machine}/identity.json`, content: json(forSoftware), about: words.files.machine },
  ];
}
