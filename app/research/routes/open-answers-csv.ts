import type { LoaderFunctionArgs } from '@remix-run/node';
import { stringify } from 'csv-stringify/sync';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { csvResponse } from '../csv-response.ts';
import { openOpenAnswers } from '../survey-results/open-question.server.ts';

export const handle: RouteHandle = { action: 'research.code' };

/** Texts, masked where they are, and their codes: one line for each text and code, a text without code on a line of its own. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { research, place, definition, principal, territory, app, pilot, planned } = await openOpenAnswers(args);
  const answers = await research.openAnswers.read(place);
  const told = answers.length < definition.smallestGroup ? [] : answers;
  const rows = told.flatMap(({ text, tags, isMasked }, i) =>
    (tags.length > 0 ? tags : ['']).map((tag) => [i + 1, text, tag, isMasked ? 1 : 0]),
  );
  const subject = `${place.pilotSlug} ${place.surveyKey} ${place.question}`;
  const detail = { texts: told.length };
  await recordAudit(app, { principal, action: 'research.texts-exported', territoryId: territory, subject, detail });
  // What people write may look like a formula: a spreadsheet must not run it.
  const body = stringify([['answer', 'text', 'code', 'masked'], ...rows], {
    ...{ bom: true, record_delimiter: 'windows', escape_formulas: true },
  });
  return csvResponse(body, [pilot, planned.key, 'codes']);
}
