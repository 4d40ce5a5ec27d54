import { Form, Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../../messages/agreements.ts';
import { type AgreementForm, LONG_TEXTS } from '../agreement-form.ts';
import type { AgreementsResult } from '../agreements-action.server.ts';
import type { AgreementsPage } from '../agreements-page.server.ts';
import { AgreementPreview } from './agreement-preview.tsx';

interface Props {
  readonly open: NonNullable<AgreementsPage['open']>;
  readonly revision: number;
  readonly isLaunched: boolean;
  readonly result: AgreementsResult | undefined;
}

/** The texts of one agreement beside what a tester will read. */
export function AgreementEditor({ open, revision, isLaunched, result }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const names = Object.keys(t.fields) as (keyof AgreementForm)[];
  const field = (name: keyof AgreementForm) => ({
    ...{ id: `accord-${name}`, name, key: `${open.key} ${locale} ${revision} ${name}` },
    initialValue: result?.typed?.[name] ?? open.values[name],
    errors: result?.fieldErrors[name] ?? [],
  });
  return (
    <section className="section" aria-labelledby="corriger">
      <p>
        <Link to="?">{t.back}</Link>
      </p>
      <h2 id="corriger">{t.editTitle}</h2>
      <p className="aside">{t.editLead}</p>
      {isLaunched ? <p className="aside">{t.raises}</p> : null}
      <div className="cols">
        <div className="main">
          <Form method="post" action={`?accord=${open.key}`} className="stack">
            <input type="hidden" name="revision" value={revision} />
            <input type="hidden" name="key" value={open.key} />
            {names.map((name) =>
              LONG_TEXTS.includes(name) ? (
                <TextAreaField key={name} field={field(name)} label={t.fields[name]} rows={3} />
              ) : (
                <TextField
                  key={name}
                  field={field(name)}
                  label={t.fields[name]}
                  type={name === 'untilOn' ? 'date' : name === 'untilMonths' ? 'number' : 'text'}
                />
              ),
            )}
            <p className="buttons">
              <SubmitButton name="intent" value="save">
                {t.save}
              </SubmitButton>
              <SubmitButton look="plain" name="intent" value="remove">
                {t.remove}
              </SubmitButton>
            </p>
          </Form>
        </div>
        <div className="side">
          <AgreementPreview purpose={open} />
        </div>
      </div>
    </section>
  );
}
