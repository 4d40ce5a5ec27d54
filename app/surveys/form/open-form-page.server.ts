import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { Action } from '~/access/permissions.ts';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { currentForm } from './current-form.server.ts';

/**
 * What a page of the team about one wave begins with: who asks, about which pilot, which wave, and what it asks now.
 * Throws the guard's answers; a 404 Response for a wave that the plan does not have, or that asks nothing yet.
 */
export async function openFormPage(args: LoaderFunctionArgs | ActionFunctionArgs, action: Action) {
  const opened = await openPilot(args, action);
  const { app, definition } = opened;
  const surveyKey = args.params.survey ?? '';
  const survey = definition.surveys.find(({ key }) => key === surveyKey);
  const form = await currentForm(app, { definition, surveyKey });
  if (!survey || !form) throw new Response(null, { status: 404 });
  return { ...opened, survey, form, surveyKey };
}
