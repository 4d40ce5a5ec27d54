import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PLACEHOLDERS } from '~/pilots/definition/messages.ts';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { MailPreview } from '../messaging/components/mail-preview.tsx';
import { MessagesFrame } from '../messaging/components/messages-frame.tsx';
import styles from '../messaging/components/messaging.module.css';
import { OnceConfirm, OnceForm } from '../messaging/components/once-form.tsx';
import { messages } from '../messaging/messages/pages.ts';
import { messagesFrame } from '../messaging/open-messages.server.ts';
import { previewMessage } from '../messaging/preview-message.server.ts';
import { messageRoundTask } from '../messaging/send-due-messages.server.ts';
import { countOnce, type OnceForm as OnceValues, readOnceForm, sendOnce } from '../messaging/send-once.server.ts';

export const handle: RouteHandle = { action: 'messages.manage' };
export const meta = pageTitle(messages, (t) => t.once.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'messages.manage');
  const { definition } = opened;
  const model = new URL(args.request.url).searchParams.get('modele') ?? '';
  const from = definition.messages.find(({ key }) => key === model);
  const blank: OnceValues = {
    id: randomUUID(),
    ...{ subjectFr: from?.subject.fr ?? '', subjectEn: from?.subject.en ?? '' },
    ...{ bodyFr: from?.body.fr ?? '', bodyEn: from?.body.en ?? '' },
    ...{ panels: from?.audience.panels ?? [], statuses: from?.audience.statuses ?? [] },
    ...{ solicitation: from?.solicitation ?? true, aboutRights: false },
  };
  return {
    around: await messagesFrame(opened),
    blank,
    model: from?.key ?? '',
    models: definition.messages.map(({ key, title }) => ({ key, title })),
    panels: definition.panels.map(({ key, title }) => ({ key, title })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, definition, pilot, territory } = await openPilot(args, 'messages.manage');
  const form = await args.request.formData();
  const { value, problems } = readOnceForm(form, definition);
  const intent = form.get('intent');
  if (Object.keys(problems).length > 0 || intent === 'change') {
    return { value, problems, preview: null, count: null, refused: false };
  }
  const template = {
    subject: { fr: value.subjectFr, en: value.subjectEn },
    body: { fr: value.bodyFr, en: value.bodyEn },
  };
  const read = { value, problems, preview: previewMessage(app, definition, template) };
  const count = await countOnce(app, definition, value);
  if (intent !== 'send') return { ...read, count, refused: false };
  try {
    await sendOnce(app, { definition, form: value, userId: principal.userId });
  } catch (error) {
    if (isAppError(error)) return { ...read, count, refused: true };
    throw error;
  }
  const detail = { aboutRights: value.aboutRights };
  await recordAudit(app, { principal, action: 'messages.sent', territoryId: territory, subject: pilot, detail });
  await app.tasks.start(messageRoundTask.kind, {}, {});
  return redirect(`/${territory}/experimentations/${pilot}/messages?parti=1`);
}

export default function NewMessage() {
  const t = useMessages(messages).once;
  const locale = useLocale();
  const { around, blank, model, models, panels } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const values = done?.value ?? blank;
  const base = `${around.links.base}/messages`;
  return (
    <MessagesFrame around={around} title={t.title} lead={t.lead}>
      {done?.refused ? <Callout tone="bad" role="alert" title={t.refused} /> : null}
      {done?.preview ? (
        <section className="section stack" aria-labelledby="relire">
          <h2 id="relire">{t.readAgain}</h2>
          <MailPreview preview={done.preview} />
          <p>
            <b>{done.count === null ? t.countFew : t.count(done.count)}</b>{' '}
            {values.aboutRights ? t.countRights : t.countRule}
          </p>
          <OnceConfirm values={values} />
        </section>
      ) : (
        <>
          {models.length > 0 && !done ? (
            <Form method="get" className={styles.start}>
              <SelectField
                field={{ id: 'modele', name: 'modele', initialValue: model }}
                label={t.start}
                placeholder={t.blank}
                options={models.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) }))}
              />
              <SubmitButton look="plain">{t.startGo}</SubmitButton>
            </Form>
          ) : null}
          <OnceForm
            key={values.id}
            {...{ values, panels }}
            problems={done?.problems ?? {}}
            placeholders={PLACEHOLDERS}
            cancel={base}
          />
        </>
      )}
    </MessagesFrame>
  );
}
