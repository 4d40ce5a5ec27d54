import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { parseForm } from '~/ui/form/parse-form.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignFrame } from '../components/design-frame.tsx';
import { OtherTexts, OwnText, type TextSpec } from '../components/text-fields.tsx';
import { getUseCase } from '../get-use-case.server.ts';
import { messages } from '../messages/forms.ts';
import { openDesign } from '../open-design.server.ts';
import { everyPersona } from '../personas/find-persona.server.ts';
import { problemText } from '../problem-text.ts';
import { saveUseCase } from '../save-use-case.server.ts';
import { personaChoice, sheetFormOf, sheetFormSchema, withSheet } from '../sheet-form.ts';
import { pageOfUseCase } from '../use-case-view.ts';

export const handle: RouteHandle = { action: 'design.write' };
export const meta = pageTitle(messages, (t) => t.sheet.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where, locale } = await openDesign(args, 'design.write');
  const { useCase: useCaseId = '' } = args.params;
  const { document, revision, id } = await getUseCase(app, { territoryId: where.territoryId, useCaseId });
  const chosen = personaChoice(document);
  const personas = (await everyPersona(app, where)).map(({ persona: { key, name, theme }, own, retired }) => ({
    ...{ name, own, theme, retired },
    value: `${own ? 'own' : 'kit'}:${key}`,
  }));
  return {
    ...{ frame, id, revision, values: sheetFormOf(document, locale) },
    personas: personas.filter(
      ({ value, retired, own, theme }) => value === chosen || (!retired && (own || theme === frame.theme)),
    ),
    domains: getKit().domains.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) })),
  };
}

export async function action(args: ActionFunctionArgs): Promise<{ reply: SubmissionResult<string[]> } | Response> {
  const { app, principal, author, where, locale } = await openDesign(args, 'design.write');
  const { territoryId } = where;
  const { useCase: useCaseId = '' } = args.params;
  const submission = parseForm(await args.request.formData(), { schema: sheetFormSchema, locale });
  if (submission.status !== 'success') return { reply: submission.reply() };
  const form = submission.value;
  try {
    await saveUseCase(app, {
      ...{ territoryId, useCaseId, author, revision: form.revision },
      change: (document) => withSheet(document, form, locale),
    });
  } catch (error) {
    if (error instanceof Response) throw error;
    return { reply: submission.reply({ formErrors: [problemText(error, locale)] }) };
  }
  await recordAudit(app, { principal, action: 'imagine.use-case-saved', territoryId, subject: useCaseId });
  return redirect(pageOfUseCase(territoryId, useCaseId));
}

export default function EditUseCase() {
  const t = useMessages(messages).sheet;
  const { frame, id, revision, values, personas, domains } = useLoaderData<typeof loader>();
  const result = useActionData<{ reply: SubmissionResult<string[]> }>();
  const [form, fields] = useZodForm({
    id: 'fiche',
    schema: sheetFormSchema,
    lastResult: result?.reply ?? null,
    defaultValue: values,
  });
  const specs: readonly TextSpec[] = [
    { name: 'title', label: t.name, kind: 'line' },
    { name: 'pitch', label: t.pitch, hint: t.pitchHint, kind: 'text', rows: 2 },
    { name: 'challenge', label: t.challenge, kind: 'line' },
    { name: 'functions', label: t.functions, kind: 'list', rows: 5 },
    { name: 'form', label: t.form, hint: t.formHint, kind: 'line' },
    { name: 'public', label: t.public, kind: 'text', rows: 2 },
    { name: 'benefits', label: t.benefits, kind: 'list', rows: 4 },
    { name: 'plenary', label: t.plenary, hint: t.plenaryHint, kind: 'text', rows: 8 },
  ];
  const labels = Object.fromEntries(specs.map(({ name, label }) => [name, label]));
  const page = pageOfUseCase(frame.territory.id, id);
  return (
    <DesignFrame frame={frame}>
      <div className="narrow">
        <h1>{t.title}</h1>
        <Form method="post" {...getFormProps(form)} className="form">
          <FormErrors form={form} labels={labels} />
          <input type="hidden" name="revision" value={revision} />
          {specs.map((spec) => (
            <OwnText key={spec.name} spec={spec} fields={fields} />
          ))}
          <SelectField
            field={fields.persona}
            label={t.persona}
            placeholder={t.personaNone}
            options={personas.map(({ value, name, own }) => ({ value, label: own ? t.personaOwn(name) : name }))}
          />
          <ChoiceCards field={fields.domains} label={t.domains} multiple options={domains} />
          <OtherTexts specs={specs} fields={fields} />
          <p className="buttons">
            <SubmitButton>{t.save}</SubmitButton>
            <Link className="button is-quiet" to={page}>
              {t.cancel}
            </Link>
          </p>
        </Form>
      </div>
    </DesignFrame>
  );
}
