import { z } from 'zod';
import type { AppContext } from '~/platform/context.server.ts';
import { type MailAttachment, readAttachments } from '~/platform/mail.server.ts';

const SHOWN = 30;

/** The last mails that would have left, latest first, with the names of what they carry. */
export async function listOutbox({ db }: Pick<AppContext, 'db'>) {
  const mails = await db.outboxMail.findMany({ where: { via: 'outbox' }, orderBy: { sentAt: 'desc' }, take: SHOWN });
  return mails.map(({ id, to, subject, text, sentAt, attachments }) => ({
    ...{ id, to, subject, text, sentAt: sentAt.toISOString() },
    attachments: readAttachments(attachments).map(({ fileName }) => fileName),
  }));
}

/** A file that went with a mail of the outbox; undefined when there is none. */
export async function readOutboxAttachment(
  { db }: Pick<AppContext, 'db'>,
  input: { mailId: string; index: number },
): Promise<MailAttachment | undefined> {
  const id = z.uuid().safeParse(input.mailId);
  const mail = id.success ? await db.outboxMail.findFirst({ where: { id: id.data, via: 'outbox' } }) : null;
  return readAttachments(mail?.attachments)[input.index];
}
