import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { holderNameIn } from '~/pilots/holder-name.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { parseForm } from '~/ui/form/parse-form.ts';
import { errorText } from '../launch/error-text.ts';
import { messages } from '../messages/agreements.ts';
import { openScenario } from '../open-scenario.server.ts';
import { saveScenario } from '../save-scenario.server.ts';
import { pageOfScenario } from '../scenario.ts';
import { agreementSchema, withAgreement, withoutAgreement } from './agreement-form.ts';
import { draftAgreements, withDraft } from './draft-agreements.ts';
import { launchedDefinition } from './launched-definition.server.ts';
import { rulesSchema, withRules } from './rules-form.ts';
import { withVersions } from './versions.ts';

export interface AgreementsResult {
  readonly error: string | null;
  /** By the name of the field. */
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>;
  /** What was typed, when it could not be kept. */
  readonly typed: Readonly<Record<string, string>> | null;
}

type Edit = (document: PilotDefinition) => PilotDefinition;

export async function agreementsAction(args: ActionFunctionArgs): Promise<AgreementsResult | Response> {
  const { app, actor, locale, territoryId, scenarioId, scenario } = await openScenario(args, 'scenario.write');
  const form = await args.request.formData();
  const key = String(form.get('key') ?? '');
  const here = `${pageOfScenario(territoryId, scenarioId)}/accords`;
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const order = pick(messages, locale).rules.order;

  const save = async (edit: Edit, to: string): Promise<AgreementsResult | Response> => {
    const revision = Number(form.get('revision'));
    try {
      const launched = await launchedDefinition(app, scenario);
      const change: Edit = (document) => withVersions(edit(document), launched);
      await saveScenario(app, actor, { territoryId, scenarioId, revision, change });
      return redirect(to);
    } catch (error) {
      return { error: errorText(error, locale), fieldErrors: {}, typed };
    }
  };
  switch (form.get('intent')) {
    case 'draft': {
      const draft = draftAgreements(scenario.document, (id) => holderNameIn(scenario.document, id));
      return save((document) => withDraft(document, draft), `${here}?rediges=${draft.purposes.length}`);
    }
    case 'save': {
      const submission = parseForm(form, { schema: agreementSchema, locale });
      if (submission.status !== 'success') return refused(submission.error, typed, order);
      const { value } = submission;
      return save((document) => withAgreement(document, key, value, locale), `${here}?accord=${key}&garde`);
    }
    case 'remove':
      return save((document) => withoutAgreement(document, key), here);
    case 'rules': {
      const submission = parseForm(form, { schema: rulesSchema, locale });
      if (submission.status !== 'success') return refused(submission.error, typed, order);
      return save((document) => withRules(document, submission.value), `${here}?garde#seuils`);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

function refused(
  errors: Record<string, string[] | null> | null | undefined,
  typed: Readonly<Record<string, string>>,
  order: string,
): AgreementsResult {
  const fieldErrors = Object.fromEntries(
    Object.entries(errors ?? {}).map(([name, said]) => [
      name,
      (said ?? []).map((one) => (one === '@order' ? order : one)),
    ]),
  );
  return { error: null, fieldErrors, typed };
}
