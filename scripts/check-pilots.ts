import { loadPilots } from '~/pilots/load-pilots.server.ts';
import { summarizeLoad } from '~/pilots/summarize-load.ts';
import { readEnv } from '~/platform/env.server.ts';
import { asLocale } from '~/platform/i18n/messages.ts';
import { plannedForm } from '~/surveys/studies/make-form.server.ts';

/**
 * npm run check:pilots [-- DIR]: one line per pilot, and `file:line:column  message` for each mistake or remark.
 * Exit code 1 when there is a mistake. Needs no database. In French where LANG is French, else in English.
 */
const directory = process.argv[2] ?? readEnv().PILOTS_DIR;
const locale = asLocale((process.env.LC_ALL || process.env.LANG || '').slice(0, 2)) ?? 'en';
const load = await loadPilots(directory, { locale });
for (const line of summarizeLoad(load, locale)) console.log(line);
// What a folder's own questions make is for the room of surveys to say, which stands above the one that reads folders.
const unaskable = load.pilots.flatMap(({ slug, definition }) =>
  definition.surveys.flatMap((survey) =>
    (plannedForm(survey)?.problems ?? []).map(
      ({ path, message }) => `${slug}  surveys.${survey.key} ${path}  ${message}`,
    ),
  ),
);
for (const line of unaskable) console.log(line);
process.exitCode = load.problems.length + unaskable.length > 0 ? 1 : 0;
