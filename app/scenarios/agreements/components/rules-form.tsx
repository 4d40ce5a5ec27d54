import { Form } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../../messages/agreements.ts';
import type { AgreementsResult } from '../agreements-action.server.ts';
import type { AgreementsPage } from '../agreements-page.server.ts';
import { RULES } from '../rules-form.ts';
import styles from './agreements.module.css';

interface Props {
  readonly page: Pick<AgreementsPage, 'rules' | 'activities'>;
  readonly revision: number;
  readonly mayWrite: boolean;
  readonly result: AgreementsResult | undefined;
}

/** Thresholds that protect people, and what counts as using the pilot. */
export function RulesForm({ page: { rules, activities }, revision, mayWrite, result }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <div className="cols">
      <div className="main">
        <section className="section" id="seuils" aria-labelledby="seuils-titre">
          <h2 id="seuils-titre">{t.rules.title}</h2>
          <p className="aside">{t.rules.lead}</p>
          <Form method="post" action="?" className="stack">
            <input type="hidden" name="revision" value={revision} />
            {RULES.map((name) => (
              <TextField
                key={name}
                field={{
                  ...{
                    id: name,
                    name,
                    key: `${name} ${revision}`,
                    required: true,
                    min: name === 'smallestGroup' ? 3 : 1,
                  },
                  initialValue: result?.typed?.[name] ?? rules[name],
                  errors: result?.fieldErrors[name] ?? [],
                }}
                label={t.rules[name]}
                type="number"
                {...(name === 'smallestGroup' ? { hint: t.rules.smallestGroupHint } : {})}
              />
            ))}
            {mayWrite ? (
              <p>
                <SubmitButton look="plain" name="intent" value="rules">
                  {t.rules.save}
                </SubmitButton>
              </p>
            ) : null}
          </Form>
        </section>
      </div>
      <div className="side">
        <section className="section" aria-labelledby="usages">
          <h2 id="usages">{t.activities.title}</h2>
          {activities.length === 0 ? <p className="aside">{t.activities.none}</p> : null}
          <ul className={styles.uses}>
            {activities.map(({ kind, qualifying, title }) => (
              <li key={kind}>
                {inLocale(title, locale)}
                <span className="aside">{qualifying ? t.activities.qualifying : t.activities.notQualifying}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
