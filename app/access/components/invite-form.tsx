import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { roleNames } from '../messages/roles.ts';
import { messages } from '../messages/team.ts';
import { ROLES } from '../roles.ts';

interface Props {
  pilots: string[];
  kept: { name: string; email: string } | undefined;
}

/** Asks for a name, an address, a role and, if wanted, one pilot to keep it to. */
export function InviteForm({ pilots, kept }: Props) {
  const t = useMessages(messages);
  const names = useMessages(roleNames);
  const busy = useNavigation().state !== 'idle';
  return (
    <section className="section">
      <h2>{t.invite}</h2>
      <Form method="post" className="stack" key={`${kept?.name}${kept?.email}`}>
        <input type="hidden" name="intent" value="invite" />
        <div className="field">
          <label htmlFor="invite-name">{t.inviteName}</label>
          <input id="invite-name" name="name" required maxLength={120} autoComplete="off" defaultValue={kept?.name} />
        </div>
        <div className="field">
          <label htmlFor="invite-email">{t.inviteEmail}</label>
          <input id="invite-email" name="email" type="email" required autoComplete="off" defaultValue={kept?.email} />
        </div>
        <div className="field">
          <label htmlFor="invite-role">{t.inviteRole}</label>
          <select id="invite-role" name="role" required defaultValue="facilitator">
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {names[role]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="invite-pilot">{t.invitePilot}</label>
          <select id="invite-pilot" name="pilotSlug" defaultValue="">
            <option value="">{t.inviteAll}</option>
            {pilots.map((slug) => (
              <option key={slug} value={slug}>
                {slug}
              </option>
            ))}
          </select>
        </div>
        <div className="buttons">
          <button className="button" type="submit" disabled={busy}>
            {t.send}
          </button>
        </div>
      </Form>
    </section>
  );
}
