import { Form } from '@remix-run/react';
import { Fragment } from 'react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { GUEST_STATES } from '../guests/guest-states.ts';
import type { GuestLine } from '../guests/manage-guests.server.ts';
import { messages } from '../messages/guests.ts';
import { messages as words } from '../messages/words.ts';
import styles from './guests.module.css';

export interface RoleName {
  readonly key: string;
  readonly title: { readonly fr: string; readonly en: string };
}

interface Props {
  readonly guests: readonly GuestLine[];
  readonly roles: readonly RoleName[];
  readonly open: boolean;
}

/** An address that, too long for its line, breaks before a dot or its @ and not inside a word. */
function Address({ email }: { email: string }) {
  const parts = email.split(/(?=[@.])/);
  return parts.map((part, nth) => (
    <Fragment key={parts.slice(0, nth + 1).join('')}>
      {nth > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}

/** The guest list: who, from where, in which role, and where each one stands, changed together. */
export function GuestTable({ guests, roles, open }: Props) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  const roleName = (key: string): string => {
    const role = roles.find((known) => known.key === key);
    return role ? inLocale(role.title, locale) : w.guest;
  };
  if (guests.length === 0) return <p>{t.empty}</p>;
  return (
    <Form method="post" className="stack" preventScrollReset>
      <div className={`scroll ${styles.table}`}>
        <table className="table">
          <caption className="visually-hidden">{t.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.columns.name}</th>
              <th scope="col" className="wide-only">
                {t.columns.organisation}
              </th>
              <th scope="col" className="wide-only">
                {t.columns.role}
              </th>
              <th scope="col">{t.columns.state}</th>
              {open ? (
                <th scope="col">
                  <span className="visually-hidden">{t.columns.act}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {guests.map(({ id, name, email, organisation, role, state }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  <small>{email ? <Address email={email} /> : t.noEmail}</small>
                  <small className={styles.narrowOnly}>{organisation}</small>
                </th>
                <td className="wide-only">{organisation}</td>
                <td className="wide-only">{roleName(role)}</td>
                <td>
                  {open ? (
                    <>
                      <input type="hidden" name={`was-${id}`} value={state} />
                      <select
                        className="control"
                        key={state}
                        name={`state-${id}`}
                        defaultValue={state}
                        aria-label={t.stateOf(name)}
                      >
                        {GUEST_STATES.map((one) => (
                          <option key={one} value={one}>
                            {w.guestStates[one]}
                          </option>
                        ))}
                      </select>
                    </>
                  ) : (
                    w.guestStates[state]
                  )}
                </td>
                {open ? (
                  <td className="r">
                    <SubmitButton look="quiet" name="remove" value={id}>
                      {t.remove}
                      <span className="visually-hidden"> {name}</span>
                    </SubmitButton>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open ? (
        <p>
          <SubmitButton look="plain" name="intent" value="states">
            {t.save}
          </SubmitButton>
        </p>
      ) : null}
    </Form>
  );
}
