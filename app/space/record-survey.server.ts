import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { recordVisit } from './record-visit.server.ts';
import type { TesterPrincipal } from './tester.ts';

/** Writes down that a survey was opened or sent, where the pilot declares it: which one, never what was answered. */
export async function recordSurvey(
  context: AppContext,
  { definition, tester }: { readonly definition: PilotDefinition; readonly tester: TesterPrincipal },
  kind: 'survey-opened' | 'survey-answered',
  surveyKey: string,
): Promise<void> {
  if (!definition.activities.some((activity) => activity.kind === kind)) return;
  await recordVisit(context, tester, { kind, detail: surveyKey });
}
