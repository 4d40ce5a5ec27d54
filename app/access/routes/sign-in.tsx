import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation, useRouteLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { requireAccess } from '../guard.server.ts';
import { localPath } from '../local-path.ts';
import { messages } from '../messages/sign-in.ts';
import type { RouteHandle } from '../route-handle.ts';
import { signIn } from '../sign-in.server.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const { searchParams } = new URL(args.request.url);
  return { next: localPath(searchParams.get('suite')), signedOut: searchParams.has('parti') };
}

const schema = z.object({ email: z.email(), password: z.string().min(1), next: z.string().optional() });

export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'public.read');
  const form = Object.fromEntries(await args.request.formData());
  const parsed = schema.safeParse(form);
  const email = String(form.email ?? '');
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0] === 'password' ? 'password' : 'email';
    return { email, error: field, minutes: 0 } as const;
  }
  try {
    const cookie = await signIn(args.context.app, parsed.data);
    return redirect(localPath(parsed.data.next) ?? '/', { headers: { 'Set-Cookie': cookie } });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return {
      email,
      error: error.code === 'access.tooMany' ? 'tooMany' : 'wrong',
      minutes: Number(error.params.minutes ?? 0),
    } as const;
  }
}

export default function SignIn() {
  const t = useMessages(messages);
  const { next, signedOut } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const isDemo = useRouteLoaderData<{ isDemo: boolean }>('root')?.isDemo ?? false;
  const error = result && (result.error === 'tooMany' ? t.errors.tooMany(result.minutes) : t.errors[result.error]);
  return (
    <PlainFrame>
      <div className="narrow stack">
        <h1>{t.title}</h1>
        {signedOut ? <p className="callout is-ok">{t.signedOut}</p> : null}
        <p>
          {t.lead} <Link to="/revenir">{t.testerLink}</Link>
        </p>
        <Form method="post" className="stack">
          <input type="hidden" name="next" value={next ?? ''} />
          {error ? (
            <p className="callout is-bad" role="alert">
              <Icon name="cross-octagon" />
              <span>{error}</span>
            </p>
          ) : null}
          <div className="field">
            <label htmlFor="email">{t.email}</label>
            <input
              id="email"
              name="email"
              type="email"
              autoComplete="username"
              required
              defaultValue={result?.email}
              key={result?.email}
            />
          </div>
          <div className="field">
            <label htmlFor="password">{t.password}</label>
            <input id="password" name="password" type="password" autoComplete="current-password" required />
          </div>
          <div className="buttons">
            <button className="button" type="submit" disabled={busy}>
              {busy ? t.working : t.submit}
            </button>
          </div>
        </Form>
        <p className="aside">{t.noAccount}</p>
        {isDemo ? (
          <p className="aside">
            {t.demo} <Link to="/">{t.demoLink}</Link>
          </p>
        ) : null}
      </div>
    </PlainFrame>
  );
}
