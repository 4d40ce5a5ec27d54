import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { PublicFacts } from '../components/public-facts.tsx';
import styles from '../components/share-list.module.css';
import { errorText } from '../error-text.ts';
import { getItem } from '../get-item.server.ts';
import { titleOf } from '../item-view.ts';
import { messages } from '../messages/sharing.ts';
import { publicItem } from '../sharing/public-item.ts';
import { openShare } from '../sharing/share-map.server.ts';
import { LONGEST_NAME, LONGEST_SUGGESTION, suggestCorrection } from '../sharing/suggestions.server.ts';

export const handle: RouteHandle = { action: 'datamap.public' };
export const meta = pageTitle(messages, (t, data: Awaited<ReturnType<typeof loader>> | undefined) =>
  data ? titleOf(data.item) : t.public.suggest,
);

export async function loader(args: LoaderFunctionArgs) {
  const { token = '', itemKey = '' } = args.params;
  await requireAccess(args, 'datamap.public');
  const { app } = args.context;
  const share = await openShare(app, token);
  const { territoryId, initiativeId, theme } = share;
  const {
    origin: _origin,
    asked: _asked,
    neighbours: _neighbours,
    ...item
  } = await getItem(app, { territoryId, key: itemKey, initiativeId });
  return { token, theme, item: publicItem(item, share), longest: { text: LONGEST_SUGGESTION, name: LONGEST_NAME } };
}

export async function action(args: ActionFunctionArgs): Promise<{ sent: boolean; error?: string }> {
  const { token = '', itemKey = '' } = args.params;
  await requireAccess(args, 'datamap.public');
  const { app } = args.context;
  const share = await openShare(app, token);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  try {
    const said = { text: text('text'), name: text('name'), trap: text('site'), sender: token };
    await suggestCorrection(app, { share, itemKey, ...said });
    return { sent: true };
  } catch (error) {
    const words = errorText(error, localeOf(args.request));
    if (words === undefined) throw error;
    return { sent: false, error: words };
  }
}

export default function PublicItem() {
  const t = useMessages(messages).public;
  const { token, theme, item, longest } = useLoaderData<typeof loader>();
  const result = useActionData<{ sent: boolean; error?: string }>();
  return (
    <PlainFrame theme={theme}>
      <div className="narrow">
        <div className="stack">
          <p className="aside">
            <Link to={`/carte/${token}`}>{t.back}</Link>
          </p>
          <h1>{titleOf(item)}</h1>
        </div>
        <PublicFacts item={item} />
        <section className="section stack">
          <h2>{t.suggest}</h2>
          {result?.error ? <Callout tone="bad" title={result.error} role="alert" /> : null}
          {result?.sent ? (
            <Callout tone="ok" title={t.sent} role="status" />
          ) : (
            <Form method="post" className="stack">
              <TextAreaField
                field={{ id: 'text', name: 'text', required: true, maxLength: longest.text }}
                label={t.text}
                rows={4}
              />
              <TextField field={{ id: 'name', name: 'name', maxLength: longest.name }} label={t.name} />
              <p className={styles.trap} aria-hidden="true">
                <label htmlFor="site">{t.trap}</label>
                <input id="site" name="site" tabIndex={-1} autoComplete="off" />
              </p>
              <p className="buttons">
                <SubmitButton icon="message">{t.send}</SubmitButton>
              </p>
            </Form>
          )}
        </section>
      </div>
    </PlainFrame>
  );
}
