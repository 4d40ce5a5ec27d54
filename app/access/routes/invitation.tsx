import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { acceptInvitation, findInvitation } from '../accept-invitation.server.ts';
import { requireAccess } from '../guard.server.ts';
import { roleNames } from '../messages/roles.ts';
import { messages } from '../messages/sign-in.ts';
import { isRole } from '../roles.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const found = await findInvitation(args.context.app, args.params.token ?? '');
  if (!found) return data({ invitation: undefined }, { status: 410 });
  const { name, role, territoryName, account, email } = found;
  return data({
    invitation: {
      name,
      email,
      role: isRole(role) ? role : undefined,
      territoryName,
      hasAccount: Boolean(account?.passwordHash),
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'public.read');
  const form = await args.request.formData();
  try {
    const cookie = await acceptInvitation(args.context.app, {
      token: args.params.token ?? '',
      password: String(form.get('password') ?? ''),
    });
    return redirect('/', { headers: { 'Set-Cookie': cookie } });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { error: error.code };
  }
}

export default function Invitation() {
  const t = useMessages(messages);
  const names = useMessages(roleNames);
  const { invitation } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (!invitation) {
    return (
      <PlainFrame>
        <div className="narrow stack">
          <h1>{t.invitation.gone}</h1>
          <p>{t.invitation.goneHelp}</p>
        </div>
      </PlainFrame>
    );
  }
  const { hasAccount, name, role, territoryName, email } = invitation;
  return (
    <PlainFrame>
      <div className="narrow stack">
        <h1>{t.invitation.title(territoryName)}</h1>
        <p className="lead">{t.invitation.lead(name, role ? names[role] : '')}</p>
        {hasAccount ? <p>{t.invitation.existing}</p> : null}
        <Form method="post" className="stack">
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <div className="field">
            <label htmlFor="password">{hasAccount ? t.invitation.existingPassword : t.invitation.password}</label>
            {hasAccount ? null : (
              <p className="hint" id="password-hint">
                {t.invitation.hint}
              </p>
            )}
            <input
              id="password"
              name="password"
              type="password"
              required
              autoComplete={hasAccount ? 'current-password' : 'new-password'}
              aria-describedby={result ? 'password-error' : 'password-hint'}
            />
            {result ? (
              <p className="error" id="password-error" role="alert">
                {result.error === 'access.tooShort' ? t.invitation.tooShort : t.errors.wrong}
              </p>
            ) : null}
          </div>
          <div className="buttons">
            <button className="button" type="submit" disabled={busy}>
              {hasAccount ? t.invitation.submitExisting : t.invitation.submit}
            </button>
          </div>
        </Form>
      </div>
    </PlainFrame>
  );
}
