import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { dayIn } from '~/pilots/calendar.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { openScenario } from '../open-scenario.server.ts';
import { pageOfScenario } from '../scenario.ts';
import { DOCUMENT_KEYS, type DocumentKey } from './document.ts';
import { documentInput } from './document-input.server.ts';
import { generateDocument } from './generate/generate-document.ts';

/** Names of documents in addresses. */
const SLUGS: Readonly<Record<DocumentKey, string>> = {
  dossier: 'dossier',
  charter: 'charte',
  pitch: 'argumentaire',
  notice: 'notice',
  register: 'registre',
  dpia: 'analyse-d-impact',
};

export const slugOf = (key: DocumentKey): string => SLUGS[key];

/** Opens a scenario for its documents: what they are made from, and how to make one. */
export async function openDocuments(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const opened = await openScenario(args, 'scenario.read');
  const { app, scenario, frame, locale, territoryId, scenarioId } = opened;
  const { document: definition } = scenario;
  const territory = frame.laptop.territory.name;
  const input = await documentInput(app, { territory, definition });
  return {
    ...opened,
    input,
    base: pageOfScenario(territoryId, scenarioId),
    generate: (key: DocumentKey) => generateDocument(key, input),
    head: {
      title: inLocale(definition.title, locale),
      territory,
      initiative: frame.laptop.themeName ?? '',
      today: dayIn(app.clock.now(), definition.calendar.timeZone),
    },
  };
}

/** The document that an address names; 404 for a name that is none of them. */
export function documentKeyOf(slug: string | undefined): DocumentKey {
  const key = DOCUMENT_KEYS.find((one) => SLUGS[one] === slug);
  if (!key) throw new Response(null, { status: 404 });
  return key;
}
