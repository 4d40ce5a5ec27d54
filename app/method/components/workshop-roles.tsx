import { Form } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/workshop.ts';
import type { WorkshopPage } from '../plan/workshop-page.server.ts';
import styles from './workshop-view.module.css';

interface Props {
  readonly workshop: Pick<WorkshopPage, 'template' | 'state'>;
  /** Names by role; undefined for those who only read: they learn the roles, not who holds them. */
  readonly holders: Readonly<Record<string, string>> | undefined;
  readonly names: readonly string[];
}

/** Who runs the workshop: a name for each role, taken from the guest list or typed. */
export function WorkshopRoles({ workshop, holders, names }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { roles } = workshop.template;
  if (roles.length === 0) return <p className="aside">{t.rolesNone}</p>;
  return (
    <>
      <datalist id="noms">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {roles.map(({ key, title, task }) => {
        const role = inLocale(title, locale);
        return (
          <div key={key} className={styles.role}>
            <h3>{role}</h3>
            <p className="aside">{inLocale(task, locale)}</p>
            {holders && workshop.state !== 'closed' ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="role" value={key} />
                <div className="field">
                  <label htmlFor={`role-${key}`} className="visually-hidden">
                    {t.roleName(role)}
                  </label>
                  <input
                    key={holders[key]}
                    id={`role-${key}`}
                    name="name"
                    list="noms"
                    autoComplete="off"
                    maxLength={120}
                    defaultValue={holders[key]}
                  />
                </div>
                <SubmitButton look="plain" name="intent" value="assign">
                  {t.assign}
                  <span className="visually-hidden"> {role}</span>
                </SubmitButton>
              </Form>
            ) : holders?.[key] ? (
              <p>{holders[key]}</p>
            ) : null}
          </div>
        );
      })}
    </>
  );
}
