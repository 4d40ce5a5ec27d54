import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { parseForm } from '~/ui/form/parse-form.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { CardChoices } from '../components/card-choices.tsx';
import { errorText } from '../error-text.ts';
import { filterChoices } from '../filter-choices.server.ts';
import { cardChoices } from '../first-uses/card-choices.server.ts';
import { firstUseSchema, functionsOf } from '../first-uses/first-use-form.ts';
import { getFirstUse } from '../first-uses/list-first-uses.server.ts';
import { saveFirstUse } from '../first-uses/save-first-use.server.ts';
import { messages } from '../messages/first-uses.ts';

export const handle: RouteHandle = { action: 'datamap.write' };
export const meta = pageTitle(messages, (t) => t.form.title);

const NEW = 'nouveau';

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', useId = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.write', { territory });
  const { app } = args.context;
  const frame = await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) });
  const scope = { territoryId: territory, initiativeId: frame.initiativeId };
  return {
    frame,
    use: useId === NEW ? null : await getFirstUse(app, { ...scope, id: useId }),
    challenges: (await filterChoices(app, scope)).challenges,
    cards: await cardChoices(app, scope),
  };
}

export async function action(args: ActionFunctionArgs): Promise<{ reply: SubmissionResult<string[]> } | Response> {
  const { territory: territoryId = '', useId = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.write', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const form = await args.request.formData();
  const submission = parseForm(form, { schema: firstUseSchema, locale });
  if (submission.status !== 'success') return { reply: submission.reply() };
  const { version, name, pitch, challenge } = submission.value;
  const { initiativeId } = await territoryFrame(app, { territoryId, principal, locale });
  const itemKeys = form.getAll('card').map(String);
  try {
    const saved = await saveFirstUse(app, {
      ...{ territoryId, initiativeId, version, name, pitch, challenge, itemKeys },
      id: useId === NEW ? undefined : useId,
      functions: functionsOf(submission.value),
    });
    await recordAudit(app, { principal, action: 'datamap.use-saved', territoryId, subject: saved.id });
    return redirect(`/${territoryId}/donnees/usages#usage-${saved.id}`);
  } catch (error) {
    const text = errorText(error, locale);
    if (text === undefined) throw error;
    return { reply: submission.reply({ formErrors: [text] }) };
  }
}

export default function FirstUse() {
  const t = useMessages(messages).form;
  const { frame, use, challenges, cards } = useLoaderData<typeof loader>();
  const result = useActionData<{ reply: SubmissionResult<string[]> }>();
  const [function1 = '', function2 = '', function3 = ''] = use?.functions ?? [];
  const first = { name: use?.name ?? '', pitch: use?.pitch ?? '', challenge: use?.challenge ?? '' };
  const [form, fields] = useZodForm({
    id: 'usage',
    schema: firstUseSchema,
    lastResult: result?.reply ?? null,
    defaultValue: { ...first, function1, function2, function3, version: String(use?.version ?? 0) },
  });
  const known = use?.challenge && !challenges.includes(use.challenge) ? [use.challenge, ...challenges] : challenges;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <div className="narrow">
        <h1>{use ? t.title : t.titleNew}</h1>
        <Form method="post" {...getFormProps(form)} className="stack">
          <FormErrors form={form} labels={{ name: t.name, pitch: t.pitch }} />
          <input type="hidden" name="version" value={use?.version ?? 0} />
          <TextField field={fields.name} label={t.name} />
          <TextField field={fields.pitch} label={t.pitch} />
          <TextField field={fields.function1} label={t.function(1)} />
          <TextField field={fields.function2} label={t.function(2)} />
          <TextField field={fields.function3} label={t.function(3)} />
          <SelectField
            field={fields.challenge}
            label={t.challenge}
            placeholder={t.noChallenge}
            options={known.map((one) => ({ value: one, label: one }))}
          />
          <CardChoices cards={cards} chosen={use?.itemKeys ?? []} />
          <p className="buttons">
            <SubmitButton>{t.save}</SubmitButton>
            <Link className="button is-quiet" to={`/${frame.territory.id}/donnees/usages`}>
              {t.cancel}
            </Link>
          </p>
        </Form>
      </div>
    </LaptopFrame>
  );
}
