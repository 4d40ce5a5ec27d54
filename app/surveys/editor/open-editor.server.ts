import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { currentForm } from '../form/current-form.server.ts';
import type { DefinitionJson } from './definition-json.ts';
import { EMPTY_FORM } from './edit-form.server.ts';

/** What a page of the editor begins with: who writes, which wave of the plan, its form. 404 for a wave that is not planned. */
export async function openEditor(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const opened = await openPilot(args, 'surveys.write');
  const { app, definition, pilot, principal } = opened;
  const planned = definition.surveys.find(({ key }) => key === args.params.survey);
  if (!planned) throw new Response(null, { status: 404 });
  const place = { pilotSlug: pilot, surveyKey: planned.key };
  const form = await currentForm(app, { definition, surveyKey: planned.key });
  const json: DefinitionJson = form?.definition ?? EMPTY_FORM;
  return { ...opened, planned, place, form, json, by: { userId: principal.userId, name: principal.name } };
}

export type OpenedEditor = Awaited<ReturnType<typeof openEditor>>;

/** The address of a wave's editor. */
export const editorPath = ({
  territory,
  pilot,
  planned,
}: Pick<OpenedEditor, 'territory' | 'pilot' | 'planned'>): string =>
  `/${territory}/experimentations/${pilot}/enquetes/${planned.key}/modifier`;

export async function editorFrame(opened: OpenedEditor) {
  const { planned, form, locale } = opened;
  return {
    ...(await pilotPageFrame(opened)),
    base: editorPath(opened),
    survey: { key: planned.key, title: inLocale(planned.title, locale) },
    version: form?.version ?? 0,
    frozenAt: form?.frozenAt ?? null,
  };
}
