import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { THEMES } from '~/kit/schema/kit.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { parseForm } from '~/ui/form/parse-form.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignFrame } from '../components/design-frame.tsx';
import { OtherTexts, OwnText, type TextSpec } from '../components/text-fields.tsx';
import { messages } from '../messages/personas.ts';
import { type DesignPage, openDesign } from '../open-design.server.ts';
import { DIGITAL_EASE } from '../personas/persona.ts';
import { personaFormOf, personaFormSchema, personaOfForm } from '../personas/persona-form.ts';
import { personaToEdit } from '../personas/persona-to-edit.server.ts';
import { savePersona } from '../personas/save-persona.server.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'design.write' };
export const meta = pageTitle(messages, (t) => t.one.title);

const find = ({ app, where, frame }: DesignPage, args: LoaderFunctionArgs | ActionFunctionArgs) =>
  personaToEdit(app, {
    territoryId: where.territoryId,
    asked: args.params.persona ?? '',
    from: new URL(args.request.url).searchParams.get('de'),
    theme: frame.theme,
  });

export async function loader(args: LoaderFunctionArgs) {
  const design = await openDesign(args, 'design.write');
  const { personaId, revision, document, basedOn } = await find(design, args);
  return {
    ...{ frame: design.frame, isNew: personaId === undefined, revision },
    values: personaFormOf(document, design.locale),
    from: basedOn?.name,
  };
}

export async function action(args: ActionFunctionArgs): Promise<{ reply: SubmissionResult<string[]> } | Response> {
  const design = await openDesign(args, 'design.write');
  const { app, principal, author, where, locale } = design;
  const submission = parseForm(await args.request.formData(), { schema: personaFormSchema, locale });
  if (submission.status !== 'success') return { reply: submission.reply() };
  const { revision } = submission.value;
  const before = await find(design, args);
  try {
    const { id } = await savePersona(app, {
      ...{ ...where, author, revision, personaId: before.personaId, basedOn: before.basedOn?.key },
      document: personaOfForm(submission.value, before.document, locale),
    });
    await recordAudit(app, { principal, action: 'imagine.persona-saved', territoryId: where.territoryId, subject: id });
    return redirect(`/${where.territoryId}/usages/personas#${id}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    return { reply: submission.reply({ formErrors: [problemText(error, locale)] }) };
  }
}

export default function Persona() {
  const t = useMessages(messages).one;
  const { frame, isNew, revision, values, from } = useLoaderData<typeof loader>();
  const result = useActionData<{ reply: SubmissionResult<string[]> }>();
  const [form, fields] = useZodForm({
    id: 'persona',
    schema: personaFormSchema,
    lastResult: result?.reply ?? null,
    defaultValue: values,
  });
  const specs: readonly TextSpec[] = [
    { name: 'line', label: t.line, kind: 'line' },
    { name: 'lives', label: t.lives, kind: 'text', rows: 2 },
    { name: 'work', label: t.work, kind: 'text', rows: 2 },
    { name: 'household', label: t.household, kind: 'text', rows: 2 },
    { name: 'relation', label: t.relation, kind: 'text', rows: 3 },
    { name: 'needs', label: t.needs, kind: 'list', rows: 3 },
    { name: 'brakes', label: t.brakes, kind: 'list', rows: 3 },
    { name: 'problems', label: t.problems, kind: 'list', rows: 3 },
  ];
  const labels = Object.fromEntries(specs.map(({ name, label }) => [name, label]));
  return (
    <DesignFrame frame={frame}>
      <div className="narrow">
        <h1>{isNew ? (from ? t.titleAdapt(from) : t.titleNew) : t.title}</h1>
        <p>{t.lead}</p>
        <Form method="post" {...getFormProps(form)} className="form">
          <FormErrors form={form} labels={{ ...labels, name: t.name, age: t.age }} />
          <input type="hidden" name="revision" value={revision} />
          <TextField field={fields.name} label={t.name} />
          <TextField field={fields.age} label={t.age} type="number" inputMode="numeric" />
          <SelectField
            field={fields.theme}
            label={t.theme}
            options={THEMES.map((value) => ({ value, label: t.themes[value] }))}
          />
          {specs.map((spec) => (
            <OwnText key={spec.name} spec={spec} fields={fields} />
          ))}
          <SelectField
            field={fields.digitalEase}
            label={t.ease}
            options={DIGITAL_EASE.map((n) => ({ value: String(n), label: t.eases[`${n}`] }))}
          />
          <OtherTexts specs={specs} fields={fields} />
          <p className="buttons">
            <SubmitButton>{t.save}</SubmitButton>
            <Link className="button is-quiet" to={`/${frame.territory.id}/usages/personas`}>
              {t.cancel}
            </Link>
          </p>
        </Form>
      </div>
    </DesignFrame>
  );
}
