import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { listChallenges } from '~/method/harvest/list-challenges.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { parseForm } from '~/ui/form/parse-form.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignFrame } from '../components/design-frame.tsx';
import { OtherTexts, OwnText, type TextSpec } from '../components/text-fields.tsx';
import { EMPTY_IDEA, readIdeaRef } from '../ideas/idea.ts';
import { ideaFormOf, ideaFormSchema, withIdeaForm } from '../ideas/idea-form.ts';
import { getIdea } from '../ideas/list-ideas.server.ts';
import { saveIdea } from '../ideas/save-idea.server.ts';
import { messages } from '../messages/ideas.ts';
import { openDesign } from '../open-design.server.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'design.write' };
export const meta = pageTitle(messages, (t) => t.one.title);

const NEW = 'nouvelle';

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where, locale } = await openDesign(args, 'design.write');
  const { idea: asked = '' } = args.params;
  const idea = asked === NEW ? undefined : await getIdea(app, { ...where, ref: readIdeaRef(asked) });
  const challenges = (await listChallenges(app, where)).map(({ text }) => text);
  const challenge = idea?.challenge ?? '';
  return {
    frame,
    isNew: idea === undefined,
    revision: idea?.revision ?? 0,
    values: {
      ...ideaFormOf(idea?.document ?? EMPTY_IDEA, locale),
      ...{ challenge, domain: idea?.domain ?? '' },
    },
    challenges: challenge && !challenges.includes(challenge) ? [challenge, ...challenges] : challenges,
    domains: getKit().domains.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) })),
  };
}

export async function action(args: ActionFunctionArgs): Promise<{ reply: SubmissionResult<string[]> } | Response> {
  const { app, principal, author, where, locale } = await openDesign(args, 'design.write');
  const { idea: asked = '' } = args.params;
  const submission = parseForm(await args.request.formData(), { schema: ideaFormSchema, locale });
  if (submission.status !== 'success') return { reply: submission.reply() };
  const { revision, challenge, domain } = submission.value;
  const ref = asked === NEW ? undefined : readIdeaRef(asked);
  try {
    const before = asked === NEW ? EMPTY_IDEA : (await getIdea(app, { ...where, ref })).document;
    const document = withIdeaForm(before, submission.value, locale);
    const { id } = await saveIdea(app, { ...where, author, ref, revision, change: { document, challenge, domain } });
    await recordAudit(app, { principal, action: 'imagine.idea-saved', territoryId: where.territoryId, subject: id });
    return redirect(`/${where.territoryId}/usages#${id}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    return { reply: submission.reply({ formErrors: [problemText(error, locale)] }) };
  }
}

export default function Idea() {
  const t = useMessages(messages).one;
  const { noChallenge } = useMessages(messages);
  const { frame, isNew, revision, values, challenges, domains } = useLoaderData<typeof loader>();
  const result = useActionData<{ reply: SubmissionResult<string[]> }>();
  const [form, fields] = useZodForm({
    id: 'idee',
    schema: ideaFormSchema,
    lastResult: result?.reply ?? null,
    defaultValue: values,
  });
  const specs: readonly TextSpec[] = [
    { name: 'does', label: t.does, hint: t.doesHint, kind: 'text', rows: 2 },
    { name: 'also', label: t.also, kind: 'text', rows: 2 },
    { name: 'usedAs', label: t.usedAs, hint: t.usedAsHint, kind: 'text', rows: 2 },
    { name: 'form', label: t.form, hint: t.formHint, kind: 'line' },
    { name: 'name', label: t.name, kind: 'line' },
  ];
  return (
    <DesignFrame frame={frame}>
      <div className="narrow">
        <h1>{isNew ? t.titleNew : t.title}</h1>
        <p>{t.lead}</p>
        <Form method="post" {...getFormProps(form)} className="form">
          <FormErrors form={form} labels={Object.fromEntries(specs.map(({ name, label }) => [name, label]))} />
          <input type="hidden" name="revision" value={revision} />
          {specs.map((spec) => (
            <OwnText key={spec.name} spec={spec} fields={fields} />
          ))}
          <SelectField
            field={fields.challenge}
            label={t.challenge}
            placeholder={noChallenge}
            options={challenges.map((one) => ({ value: one, label: one }))}
          />
          <SelectField field={fields.domain} label={t.domain} placeholder={t.noDomain} options={domains} />
          <OtherTexts specs={specs} fields={fields} />
          <p className="buttons">
            <SubmitButton>{t.save}</SubmitButton>
            <Link className="button is-quiet" to={`/${frame.territory.id}/usages`}>
              {t.cancel}
            </Link>
          </p>
        </Form>
      </div>
    </DesignFrame>
  );
}
