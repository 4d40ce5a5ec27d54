import { Form } from '@remix-run/react';
import { colon, formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { roleNames } from '../messages/roles.ts';
import { messages } from '../messages/team.ts';
import { isRole } from '../roles.ts';

interface Row {
  id: string;
  name: string;
  role: string;
  pilotSlug: string | null;
}

interface Props {
  members: (Row & { since: string })[];
  invitations: (Row & { until: string })[];
}

/** Who is in the territory, and who was asked. */
export function TeamTables({ members, invitations }: Props) {
  const t = useMessages(messages);
  const names = useMessages(roleNames);
  const locale = useLocale();
  const roleOf = (role: string): string => (isRole(role) ? names[role] : role);
  return (
    <div className="stack">
      <div className="scroll">
        <table className="table">
          <caption>{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.role}</th>
              <th scope="col">{t.where}</th>
              <th scope="col">{t.since}</th>
              <th scope="col">
                <span className="visually-hidden">{t.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id}>
                <th scope="row">{member.name}</th>
                <td>{roleOf(member.role)}</td>
                <td>{member.pilotSlug ?? t.everywhere}</td>
                <td>{formatDate(locale, member.since)}</td>
                <td className="r">
                  <IntentButton intent="remove" id={member.id} label={t.removeLabel(member.name, roleOf(member.role))}>
                    {t.remove}
                  </IntentButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section className="section">
        <h2>{t.pending}</h2>
        {invitations.length === 0 ? <p className="aside">{t.pendingNone}</p> : null}
        <ul className="list">
          {invitations.map(({ id, name, role, until }) => (
            <li key={id}>
              <span>
                <b>{name}</b>, {roleOf(role)}, <small>{t.until(formatDate(locale, until))}</small>
              </span>
              <IntentButton intent="cancel" id={id} label={`${t.cancel}${colon(locale)}${name}`}>
                {t.cancel}
              </IntentButton>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function IntentButton(props: { intent: string; id: string; label: string; children: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={props.intent} />
      <input type="hidden" name="id" value={props.id} />
      <button className="button is-quiet" type="submit" aria-label={props.label}>
        {props.children}
      </button>
    </Form>
  );
}
