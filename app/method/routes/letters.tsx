import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Segmented } from '~/ui/segmented.tsx';
import { LetterOutcome } from '../components/letter-outcome.tsx';
import styles from '../components/letters.module.css';
import { templateOf } from '../fill-theme.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { LETTERS, type Letter } from '../guests/letter.ts';
import { findSending, readSending, recipientsOf } from '../guests/letters-page.server.ts';
import { previewLetter, startSending } from '../guests/send-letters.server.ts';
import { messages } from '../messages/guests.ts';
import { asPhase } from '../plan/as-phase.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.write);

const letterIn = (value: unknown): Letter => LETTERS.find((known) => known === value) ?? 'invitation';

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const { searchParams } = new URL(args.request.url);
  const letter = letterIn(searchParams.get('lettre'));
  const workshop = await findWorkshop(app, { territoryId, workshopId });
  const { title, state } = workshop;
  const recipients = await recipientsOf(app, { territoryId, workshopId, letter });
  const guestName = recipients[0]?.name ?? pick(messages, locale).someone;
  const where = { territoryId, workshopId, letter, locale, sender: principal.name, guestName };
  return {
    frame: await territoryFrame(app, { territoryId, principal, locale }),
    phase: asPhase(templateOf(workshop).phase),
    ...{ workshopId, title, state, letter, recipients, shownAt: app.clock.now().toISOString() },
    preview: await previewLetter(app, where),
    sending: await findSending(app, { territoryId, taskId: searchParams.get('envoi') ?? '' }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const { letter, guestIds, own, shownAt } = readSending(await args.request.formData());
  try {
    const taskId = await startSending(app, {
      ...{ territoryId, workshopId, letter, guestIds, own, shownAt, locale },
      ...{ sender: principal.name, userId: principal.userId },
    });
    const detail = { letter, guests: guestIds.length };
    await recordAudit(app, { principal, action: 'method.letters-sent', territoryId, subject: workshopId, detail });
    return redirect(`/${territoryId}/ateliers/${workshopId}/invites/courrier?lettre=${letter}&envoi=${taskId}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    return { error: problemText(error, locale) };
  }
}

export default function Letters() {
  const t = useMessages(messages);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { frame, phase, workshopId, title, state, letter, recipients, preview, sending, shownAt } = data;
  const result = useActionData<{ error: string }>();
  const choices = state === 'cancelled' ? (['annulation'] as const) : LETTERS.filter((one) => one !== 'annulation');
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: phase }}>
      <div className="head">
        <div className="stack">
          <p>
            <Link to={`/${frame.territory.id}/ateliers/${workshopId}/invites`}>{title}</Link>
          </p>
          <h1>{t.letterTitle[letter]}</h1>
          <p className="lead">{t.letterLead}</p>
        </div>
        <Segmented
          ink
          label={t.letterKind}
          options={choices.map((one) => ({
            label: t.letters[one],
            href: `?lettre=${one}`,
            current: one === letter,
          }))}
        />
      </div>
      {result ? <Callout tone="bad" role="alert" title={result.error} /> : null}
      {sending ? <LetterOutcome sending={sending} /> : null}
      <Form method="post" className="cols is-even" key={`${letter} ${shownAt}`}>
        <input type="hidden" name="letter" value={letter} />
        <input type="hidden" name="shownAt" value={shownAt} />
        <section className="section stack">
          <h2>{t.preview}</h2>
          <article className="sheet stack">
            <p>
              <b>{preview.subject}</b>
            </p>
            <p className={styles.letter}>{preview.text}</p>
            <p className="aside">{t.attached}</p>
          </article>
          <TextAreaField
            field={{ id: 'own', name: 'own', required: false, maxLength: 2000 }}
            label={t.own}
            hint={t.ownHint}
          />
        </section>
        <section className="section stack">
          <h2>{t.to}</h2>
          {recipients.length === 0 ? <p>{t.nobody}</p> : null}
          {recipients.map(({ id, name, email, usual, writtenAt }) => (
            <label key={id} className="check" htmlFor={`to-${id}`}>
              <input id={`to-${id}`} type="checkbox" name="guest" value={id} defaultChecked={usual} />
              <span className={styles.to}>
                {name}
                <small>
                  {[email, writtenAt ? t.writtenOn(formatDate(locale, writtenAt)) : ''].filter(Boolean).join(', ')}
                </small>
              </span>
            </label>
          ))}
          {recipients.length > 0 ? (
            <p>
              <SubmitButton icon="message">{t.send}</SubmitButton>
            </p>
          ) : null}
        </section>
      </Form>
    </LaptopFrame>
  );
}
