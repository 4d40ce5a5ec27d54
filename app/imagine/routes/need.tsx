import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { parseForm } from '~/ui/form/parse-form.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignFrame } from '../components/design-frame.tsx';
import { HolderField } from '../components/holder-field.tsx';
import { OtherTexts, OwnText, type TextSpec } from '../components/text-fields.tsx';
import { messages } from '../messages/forms.ts';
import { needFormOf, needFormSchema, withNeed, withoutNeed } from '../needs.ts';
import { openDesign } from '../open-design.server.ts';
import { problemText } from '../problem-text.ts';
import { NEW_NEED, readNeedPage } from '../read-need-page.server.ts';
import { saveUseCase } from '../save-use-case.server.ts';
import { ORIGINS } from '../use-case.ts';
import { pageOfUseCase } from '../use-case-view.ts';

export const handle: RouteHandle = { action: 'design.write' };
export const meta = pageTitle(messages, (t) => t.need.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where, locale } = await openDesign(args, 'design.write');
  const { useCase: useCaseId = '', need: needKey = '' } = args.params;
  const sought = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, 100);
  const page = await readNeedPage(app, { territoryId: where.territoryId, useCaseId, needKey, sought });
  return { frame, ...page, values: needFormOf(page.need, locale) };
}

export async function action(args: ActionFunctionArgs): Promise<{ reply: SubmissionResult<string[]> } | Response> {
  const { app, author, where, locale } = await openDesign(args, 'design.write');
  const { territoryId } = where;
  const { useCase: useCaseId = '', need = '' } = args.params;
  const data = await args.request.formData();
  const submission = parseForm(data, { schema: needFormSchema, locale });
  const removes = data.get('intent') === 'remove';
  if (submission.status !== 'success' && !removes) return { reply: submission.reply() };
  const key = need === NEW_NEED ? undefined : need;
  try {
    await saveUseCase(app, {
      ...{ territoryId, useCaseId, author, revision: Number(data.get('revision')) || 0 },
      change: (document) =>
        removes || submission.status !== 'success'
          ? withoutNeed(document, need)
          : withNeed(document, key, submission.value, locale),
    });
  } catch (error) {
    if (error instanceof Response) throw error;
    return { reply: submission.reply({ formErrors: [problemText(error, locale)] }) };
  }
  return redirect(pageOfUseCase(territoryId, useCaseId));
}

export default function Need() {
  const t = useMessages(messages).need;
  const { frame, useCaseId, revision, need, values, cards, found, holders } = useLoaderData<typeof loader>();
  const result = useActionData<{ reply: SubmissionResult<string[]> }>();
  const [params] = useSearchParams();
  const [form, fields] = useZodForm({
    id: 'donnee',
    schema: needFormSchema,
    lastResult: result?.reply ?? null,
    defaultValue: values,
  });
  const specs: readonly TextSpec[] = [{ name: 'label', label: t.label, hint: t.labelHint, kind: 'line' }];
  const page = pageOfUseCase(frame.territory.id, useCaseId);
  return (
    <DesignFrame frame={frame}>
      <div className="narrow">
        <h1>{need ? t.title : t.titleNew}</h1>
        <Form method="post" {...getFormProps(form)} className="form">
          <FormErrors form={form} labels={{ label: t.label }} />
          <input type="hidden" name="revision" value={revision} />
          {specs.map((spec) => (
            <OwnText key={spec.name} spec={spec} fields={fields} />
          ))}
          <OtherTexts specs={specs} fields={fields} />
          <HolderField field={fields.holder} label={t.holder} names={holders} />
          <ChoiceCards
            field={fields.origin}
            label={t.origin}
            options={ORIGINS.map((value) => ({ value, label: t.origins[value] }))}
          />
          <CheckboxField field={fields.personal} label={t.personal} />
          <ChoiceCards
            field={fields.card}
            label={t.card}
            hint={t.cardHint}
            options={[
              { value: '', label: t.cardNone },
              ...cards.map((card) => ({
                value: card.key,
                label: card.title,
                hint: [t.heldBy(card.holders), card.key === need?.itemKey && t.cardNow].filter(Boolean).join(' · '),
              })),
            ]}
          />
          <p className="buttons">
            <SubmitButton>{t.save}</SubmitButton>
            {need ? (
              <SubmitButton name="intent" value="remove" look="danger">
                {t.remove}
              </SubmitButton>
            ) : null}
            <Link className="button is-quiet" to={page}>
              {t.cancel}
            </Link>
          </p>
        </Form>
        <Form method="get" role="search" className="section stack">
          <TextField
            field={{ id: 'q', name: 'q', maxLength: 100, initialValue: params.get('q') ?? '' }}
            label={t.search}
            hint={t.searchFirst}
            type="search"
          />
          <p className="buttons">
            <SubmitButton look="plain">{t.searchDo}</SubmitButton>
            {found === undefined ? null : <span role="status">{t.found(found)}</span>}
          </p>
        </Form>
      </div>
    </DesignFrame>
  );
}
