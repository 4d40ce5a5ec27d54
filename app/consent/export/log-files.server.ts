import type { PilotDefinition } from '~/pilots/definition.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { listAccesses } from '~/vault/list-accesses.server.ts';
import { agreementsOfAccess } from '../agreements-of-access.ts';
import { viewerNames } from '../views/list-views.server.ts';
import type { ExportPart } from './export-part.ts';
import { messages } from './messages.ts';
import { dateCell, toCsv } from './readings-csv.ts';

/** Who looked, what was noted of the person's part, what they decided about gestures. */
export const logFiles: ExportPart = async ({ db, ...context }, { tester, definition, locale }) => {
  const words = pick(messages, locale);
  const { pilotSlug, pseudonym, id: testerId } = tester;
  const activity = await db.activityEntry.findMany({
    where: { pilotSlug, pseudonym },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const accesses = await listAccesses({ db, ...context }, testerId);
  const viewers = await viewerNames(
    { db },
    testerId,
    accesses.map(({ reader }) => reader),
  );
  const readerTitle = (reader: string): string => {
    const viewer = viewers.get(reader);
    return viewer ? inLocale(viewer, locale) : readerName(definition, locale, reader);
  };
  const gestures = await db.gestureDecision.findMany({ where: { testerId }, orderBy: { decidedAt: 'asc' } });
  const titleOf = (key: string): string => {
    const gesture = definition.gestures.find((known) => known.key === key);
    return gesture ? inLocale(gesture.title, locale) : key;
  };
  return [
    {
      name: words.names.accesses,
      about: words.files.accesses,
      content: toCsv(
        locale,
        Object.values(words.accessHeadings),
        accesses.map(({ at, reader, dataset, fromDay, toDay, outcome }) => [
          ...[dateCell(at), readerTitle(reader), datasetName(definition, locale, dataset)],
          ...[underWhat(definition, locale, { reader, dataset }), fromDay, toDay],
          outcome === 'refused' ? words.refused : '',
        ]),
      ),
    },
    {
      name: words.names.activity,
      about: words.files.activity,
      content: toCsv(
        locale,
        Object.values(words.activityHeadings),
        activity.map(({ at, kind, detail }) => [
          ...[dateCell(at), activityName(definition, locale, kind)],
          ...[detail === null ? '' : datasetName(definition, locale, detail), kind],
        ]),
      ),
    },
    {
      name: words.names.gestures,
      about: words.files.gestures,
      content: toCsv(
        locale,
        Object.values(words.gestureHeadings),
        gestures.map(({ gestureKey, decision, decidedAt, endedAt }) => [
          titleOf(gestureKey),
          decision === 'adopted' ? words.decisions.adopted : words.decisions.declined,
          dateCell(decidedAt),
          dateCell(endedAt),
        ]),
      ),
    },
  ];
};

function readerName(definition: PilotDefinition, locale: Locale, reader: string): string {
  const service = definition.services.find(({ key }) => reader === `service:${key}`);
  const known: Readonly<Record<string, string>> = pick(messages, locale).readers;
  const recipient = definition.recipients.find(({ key }) => reader === `recipient:${key}`);
  const named = service ?? recipient;
  return named ? inLocale(named.title, locale) : (known[reader] ?? reader);
}

function datasetName(definition: PilotDefinition, locale: Locale, key: string): string {
  const dataset = definition.datasets.find((known) => known.key === key);
  // What a service shows somebody is named by that service.
  const named = dataset ?? definition.services.find((service) => service.key === key);
  return named ? inLocale(named.title, locale) : key;
}

function activityName(definition: PilotDefinition, locale: Locale, kind: string): string {
  const declared = definition.activities.find((activity) => activity.kind === kind);
  const stages: Readonly<Record<string, string>> = pick(messages, locale).stages;
  return declared ? inLocale(declared.title, locale) : (stages[kind] ?? kind);
}

function underWhat(definition: PilotDefinition, locale: Locale, access: { reader: string; dataset: string }): string {
  return agreementsOfAccess(definition.purposes, access)
    .map(({ question }) => inLocale(question, locale))
    .join(' / ');
}
