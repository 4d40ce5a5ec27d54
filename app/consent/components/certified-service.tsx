import { Form } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { CertificationPageData } from '../certification/read-certification-page.server.ts';
import { messages } from '../messages/custody.ts';

export interface CertifiedServiceProps {
  readonly service: CertificationPageData['services'][number];
  readonly criteria: CertificationPageData['criteria'];
  readonly suggestedDay: string;
  readonly problem: string | null;
}

/** One service: what was said of it, and the forms by which the operator says something else. */
export function CertifiedService({ service, criteria, suggestedDay, problem }: CertifiedServiceProps) {
  const t = useMessages(messages).certification;
  const locale = useLocale();
  const { key, title, provider, standing, by, on, until, withdrawnBy, withdrawnAt, reason, met } = service;
  const stands = standing === 'certified';
  const certify = (
    <Form method="post" className="stack">
      <input type="hidden" name="service" value={key} />
      <fieldset className="stack">
        <legend>{t.criteria}</legend>
        {criteria.length === 0 ? <p className="aside">{t.noCriteria}</p> : null}
        {criteria.map((criterion) => (
          <CheckboxField
            key={criterion.key}
            field={{
              id: `${key}-${criterion.key}`,
              name: 'criteria',
              initialValue: met.includes(criterion.key) && stands,
            }}
            value={criterion.key}
            label={inLocale(criterion.title, locale)}
          />
        ))}
      </fieldset>
      <TextField
        field={{ id: `${key}-until`, name: 'until', required: true, initialValue: suggestedDay }}
        label={t.until}
        type="date"
      />
      <p>
        <SubmitButton name="intent" value="certify">
          {standing === 'never' ? t.certify : t.renew}
        </SubmitButton>
      </p>
    </Form>
  );
  return (
    <section className="section stack" aria-labelledby={`service-${key}`}>
      <h2 id={`service-${key}`}>{inLocale(title, locale)}</h2>
      {problem ? <Callout tone="bad" title={problem} role="alert" /> : null}
      <p>
        <Tag tone={stands ? 'ok' : standing === 'never' ? undefined : 'warn'}>{t.standing[standing]}</Tag>{' '}
        {provider ? <small>{provider}</small> : null}
      </p>
      {on && until ? <p>{t.by(by, formatDate(locale, on), formatDate(locale, until))}</p> : null}
      {withdrawnAt && reason ? <p>{t.withdrawn(withdrawnBy, formatDate(locale, withdrawnAt), reason)}</p> : null}
      {stands ? (
        <>
          {met.length > 0 ? (
            <ul>
              {criteria
                .filter((criterion) => met.includes(criterion.key))
                .map((criterion) => (
                  <li key={criterion.key}>{inLocale(criterion.title, locale)}</li>
                ))}
            </ul>
          ) : null}
          <details open={problem !== null}>
            <summary className="as-link">{t.change}</summary>
            <div className="stack">
              {certify}
              <Form method="post" className="stack">
                <input type="hidden" name="service" value={key} />
                <TextField
                  field={{ id: `${key}-reason`, name: 'reason', required: true, maxLength: 500 }}
                  label={t.reason}
                />
                <p>
                  <SubmitButton look="danger" name="intent" value="withdraw">
                    {t.withdraw}
                  </SubmitButton>
                </p>
              </Form>
            </div>
          </details>
        </>
      ) : (
        certify
      )}
    </section>
  );
}
