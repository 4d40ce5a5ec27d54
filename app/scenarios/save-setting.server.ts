import type { SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { recordAudit } from '~/access/record-audit.server.ts';
import { parseForm } from '~/ui/form/parse-form.ts';
import { openScenario } from './open-scenario.server.ts';
import type { FormValues } from './parts/part.ts';
import { type SettingKey, settingOf } from './parts/settings.ts';
import { saveEdit } from './save-edit.server.ts';
import { pageOfScenario } from './scenario.ts';
import type { SectionKey } from './sections.ts';

export interface SettingResult {
  readonly setting: SettingKey;
  readonly reply: SubmissionResult<string[]>;
  readonly revision: number;
  readonly conflict: { readonly by: string; readonly theirs: FormValues; readonly yours: FormValues } | null;
}

/** Saves the form of a setting, posted by a section page, and goes back to it. */
export async function saveSetting(
  args: ActionFunctionArgs,
  form: FormData,
  { setting, section }: { setting: SettingKey; section: SectionKey },
): Promise<SettingResult | Response> {
  const { app, actor, principal, scenario, locale, territoryId, scenarioId } = await openScenario(
    args,
    'scenario.write',
  );
  const { schema, values, write } = settingOf(setting);
  const revision = Number(form.get('revision'));
  const submission = parseForm(form, { schema, locale });
  if (submission.status !== 'success') return { setting, reply: submission.reply(), revision, conflict: null };
  const change = (document: typeof scenario.document) => write(document, submission.value, locale);
  const result = await saveEdit(app, actor, {
    ...{ territoryId, scenarioId, revision, change },
    seen: (document) => values(document, locale),
  });
  if (result.outcome === 'conflict') {
    const { by, theirs } = result;
    const conflict = { by, theirs, yours: values(change(scenario.document), locale) };
    return { setting, reply: submission.reply(), revision: result.revision, conflict };
  }
  await recordAudit(app, { principal, action: 'scenario.edited', territoryId, subject: scenarioId });
  return redirect(`${pageOfScenario(territoryId, scenarioId)}/${section}?fait=${result.revision}`);
}
