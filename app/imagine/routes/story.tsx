import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { Storyboard } from '~/kit/components/storyboard.tsx';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignFrame } from '../components/design-frame.tsx';
import styles from '../components/story-form.module.css';
import { StoryStepFields } from '../components/story-step-fields.tsx';
import { getUseCase } from '../get-use-case.server.ts';
import { messages } from '../messages/story.ts';
import { openDesign } from '../open-design.server.ts';
import { problemText } from '../problem-text.ts';
import { saveUseCase } from '../save-use-case.server.ts';
import { applyStoryAct, placeAfter, readStory, readStoryAct, stepValues } from '../story.ts';
import { storyMoments } from '../story-moments.ts';
import { EMPTY_STEP, STORY, type StoryStep } from '../use-case.ts';
import { pageOfUseCase } from '../use-case-view.ts';

export const handle: RouteHandle = { action: 'design.write' };
export const meta = pageTitle(messages, (t) => t.title(''));

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where } = await openDesign(args, 'design.write');
  const { useCase: useCaseId = '' } = args.params;
  const { id, document, revision } = await getUseCase(app, { territoryId: where.territoryId, useCaseId });
  return { frame, id, document, revision };
}

export async function action(args: ActionFunctionArgs): Promise<{ problem: string; steps: StoryStep[] } | Response> {
  const { app, principal, author, where, locale } = await openDesign(args, 'design.write');
  const { territoryId } = where;
  const { useCase: useCaseId = '' } = args.params;
  const form = await args.request.formData();
  const act = readStoryAct(String(form.get('act') ?? ''));
  const { document } = await getUseCase(app, { territoryId, useCaseId });
  const typed = readStory(form, document.storyboard, locale);
  try {
    await saveUseCase(app, {
      ...{ territoryId, useCaseId, author, revision: Number(form.get('revision')) || 0 },
      change: (before) => ({ ...before, storyboard: applyStoryAct(typed, act) }),
    });
  } catch (error) {
    if (error instanceof Response) throw error;
    return { problem: problemText(error, locale), steps: typed };
  }
  const page = pageOfUseCase(territoryId, useCaseId);
  if (act.act === 'save') {
    await recordAudit(app, { principal, action: 'imagine.use-case-saved', territoryId, subject: useCaseId });
    return redirect(page);
  }
  return redirect(`${page}/histoire#moment-${placeAfter(act, typed.length) + 1}`);
}

export default function Story() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, id, document, revision } = useLoaderData<typeof loader>();
  const result = useActionData<{ problem: string; steps: StoryStep[] }>();
  const told = result?.steps ?? document.storyboard;
  const steps = told.length > 0 ? told : [EMPTY_STEP];
  // A step is its place: the form is made anew when one moves.
  const numbered = steps.map((step, n) => ({ step, n }));
  const moments = storyMoments(document, locale, t.untitled);
  const needs = document.dataNeeds
    .filter(({ origin }) => origin !== 'declared')
    .map(({ key, label }) => ({ key, label: inLocale(label, locale) }));
  return (
    <DesignFrame frame={frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.heading}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      {result ? <Callout tone="bad" role="alert" title={result.problem} /> : null}
      {moments.length > 0 ? <Storyboard title={t.strip} moments={moments} /> : null}
      <Form method="post" key={revision} className={`stack ${styles.end}`}>
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="steps" value={steps.length} />
        {/* Enter in a field saves: the first button of a form is the one it presses. */}
        <button type="submit" name="act" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        <ol className={styles.steps}>
          {numbered.map(({ step, n }) => (
            <StoryStepFields
              key={n}
              n={n}
              last={n === steps.length - 1}
              values={stepValues(step, locale)}
              needs={needs}
              picked={Object.fromEntries(
                step.retrieved.flatMap(({ need, text }) => (need ? [[need, text[locale]]] : [])),
              )}
            />
          ))}
        </ol>
        {steps.length < STORY.most ? (
          <p>
            <SubmitButton name="act" value="add" look="plain">
              {t.add}
            </SubmitButton>
          </p>
        ) : (
          <p className="aside">{t.full}</p>
        )}
        <p className="buttons">
          <SubmitButton name="act" value="save">
            {t.save}
          </SubmitButton>
          <Link className="button is-quiet" to={pageOfUseCase(frame.territory.id, id)}>
            {t.cancel}
          </Link>
        </p>
      </Form>
    </DesignFrame>
  );
}
