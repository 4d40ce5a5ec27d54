import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { parseForm } from '~/ui/form/parse-form.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { EditConflict } from '../components/edit-conflict.tsx';
import { ACCESS_LEVELS, EXISTENCES, SOURCES } from '../datablitz/model.ts';
import { editItem } from '../edit-item.server.ts';
import { getItem } from '../get-item.server.ts';
import { contentOfForm, formOfContent, type ItemForm, itemFormSchema } from '../item-form.ts';
import { titleOf } from '../item-view.ts';
import { messages } from '../messages/card.ts';
import { messages as words } from '../messages/words.ts';
import { suggestionText } from '../sharing/suggestions.server.ts';

export const handle: RouteHandle = { action: 'datamap.write' };
export const meta = pageTitle(messages, (t) => t.form.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', itemKey = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.write', { territory });
  const { app } = args.context;
  const item = await getItem(app, { territoryId: territory, key: itemKey });
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) }),
    key: item.key,
    title: titleOf(item),
    form: formOfContent(item),
    suggestion: await suggestionText(app, {
      territoryId: territory,
      id: new URL(args.request.url).searchParams.get('suggestion') ?? '',
    }),
  };
}

interface Result {
  readonly reply: SubmissionResult<string[]>;
  /** The version that the next sending replaces: the one being edited, or the other one's once it was shown. */
  readonly version: number;
  readonly conflict: { readonly theirs: ItemForm; readonly yours: ItemForm } | null;
}

export async function action(args: ActionFunctionArgs): Promise<Result | Response> {
  const { territory = '', itemKey = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory });
  const locale = localeOf(args.request);
  const form = await args.request.formData();
  const version = Number(form.get('version'));
  const submission = parseForm(form, { schema: itemFormSchema, locale });
  if (submission.status !== 'success') return { reply: submission.reply(), version, conflict: null };
  const yours = submission.value;
  const content = contentOfForm(yours);
  if (content.information === '' && content.data === '') {
    return { reply: submission.reply({ formErrors: [pick(messages, locale).form.empty] }), version, conflict: null };
  }
  const { app } = args.context;
  const author = { userId: principal.userId, name: principal.name };
  const edit = { territoryId: territory, key: itemKey, version: yours.version, content, author };
  const result = await editItem(app, edit);
  if (result.outcome === 'conflict') {
    return {
      reply: submission.reply({ resetForm: false }),
      version: result.current.version,
      conflict: { theirs: formOfContent(result.current), yours },
    };
  }
  await recordAudit(app, { principal, action: 'datamap.item-edited', territoryId: territory, subject: itemKey });
  return redirect(`/${territory}/donnees/${itemKey}?enregistre=1`);
}

export default function EditItem() {
  const t = useMessages(messages);
  const w = useMessages(words);
  const { frame, key, title, suggestion, form: stored } = useLoaderData<typeof loader>();
  const result = useActionData<Result>();
  const conflict = result?.conflict ?? null;
  const first = conflict?.yours ?? stored;
  const [form, fields] = useZodForm({
    id: 'fiche',
    schema: itemFormSchema,
    lastResult: result?.reply ?? null,
    defaultValue: { ...first, version: String(first.version) },
  });
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <div className="narrow">
        <div className="stack">
          <p className="aside">{title}</p>
          <h1>{t.form.title}</h1>
        </div>
        {suggestion ? (
          <Callout tone="info" title={t.form.suggested}>
            {suggestion}
          </Callout>
        ) : null}
        {conflict ? <EditConflict theirs={conflict.theirs} yours={conflict.yours} /> : null}
        <Form method="post" {...getFormProps(form)} className="stack">
          <FormErrors
            form={form}
            labels={{ challenge: t.form.challenge, information: t.form.information, data: t.form.data }}
          />
          <input type="hidden" name="version" value={result?.version ?? stored.version} />
          <TextField field={fields.challenge} label={t.form.challenge} />
          <TextField field={fields.information} label={t.form.information} hint={t.form.informationHint} />
          <TextAreaField field={fields.data} label={t.form.data} hint={t.form.dataHint} rows={3} />
          <TextAreaField field={fields.holders} label={t.form.holders} hint={t.form.holdersHint} rows={3} />
          <SelectField
            field={fields.access}
            label={t.form.access}
            placeholder={null}
            options={ACCESS_LEVELS.map((level) => ({ value: level, label: w.access[level] }))}
          />
          <TextAreaField field={fields.accessNote} label={t.form.note} rows={2} />
          <SelectField
            field={fields.personal}
            label={t.form.personal}
            placeholder={null}
            options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t.form.personals[value] }))}
          />
          <SelectField
            field={fields.existence}
            label={t.form.existence}
            placeholder={null}
            options={EXISTENCES.map((value) => ({ value, label: w.existence[value] }))}
          />
          <SelectField
            field={fields.source}
            label={t.form.source}
            placeholder={null}
            options={SOURCES.map((value) => ({ value, label: w.source[value] }))}
          />
          <TextField field={fields.theme} label={t.form.theme} />
          <TextField field={fields.whoKnows} label={t.form.whoKnows} hint={t.form.whoKnowsHint} />
          <TextAreaField field={fields.postIt} label={t.form.postIt} hint={t.form.postItHint} rows={2} />
          <p className="aside">{t.form.keyStays}</p>
          <p className="buttons">
            <SubmitButton>{t.form.save}</SubmitButton>
            <Link className="button is-quiet" to={`/${frame.territory.id}/donnees/${key}`}>
              {t.form.cancel}
            </Link>
          </p>
        </Form>
      </div>
    </LaptopFrame>
  );
}
