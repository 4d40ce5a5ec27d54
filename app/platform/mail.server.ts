import nodemailer from 'nodemailer';
import { z } from 'zod';
import type { Clock } from './clock.ts';
import type { Db } from './database/open.server.ts';
import type { Logger } from './log.server.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  attachments?: readonly MailAttachment[];
  /** The same words for readers that show HTML. */
  html?: string;
  /** Such as List-Unsubscribe (RFC 8058). */
  headers?: Readonly<Record<string, string>>;
}

/** A small text file that goes with a mail: a calendar event. */
export interface MailAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: string;
}

const attachmentsSchema = z.array(z.object({ fileName: z.string(), contentType: z.string(), content: z.string() }));

/** What was attached to a mail of the outbox. */
export function readAttachments(stored: unknown): MailAttachment[] {
  return attachmentsSchema.safeParse(stored).data ?? [];
}

export interface Mailer {
  /** Sends, or keeps in the outbox of the demo. Never throws: a mail that fails is recorded as failed. */
  send(mail: Mail): Promise<{ sent: boolean }>;
}

/**
 * With `smtpUrl`, mails leave by SMTP and only the fact is kept, without recipient or content;
 * without it (the demo), they stay in the outbox, where the outbox page shows them.
 */
export function createMailer(options: {
  db: Db;
  clock: Clock;
  log: Logger;
  smtpUrl?: string | undefined;
  from: string;
}): Mailer {
  const { db, clock, log, from } = options;
  const transport = options.smtpUrl ? nodemailer.createTransport(options.smtpUrl) : undefined;
  return {
    async send({ attachments = [], html, headers, ...mail }) {
      if (!transport) {
        const kept = attachments.map((attachment) => ({ ...attachment }));
        await db.outboxMail.create({ data: { ...mail, attachments: kept, via: 'outbox', sentAt: clock.now() } });
        return { sent: true };
      }
      let error: string | null = null;
      try {
        await transport.sendMail({
          ...{ from, ...mail, ...(html ? { html } : {}), ...(headers ? { headers: { ...headers } } : {}) },
          attachments: attachments.map(({ fileName: filename, ...file }) => ({ filename, ...file })),
        });
      } catch (cause) {
        error = (cause as { code?: string }).code ?? 'unknown';
        log.error({ error }, 'mail not sent');
      }
      await db.outboxMail.create({
        data: { to: '', subject: '', text: '', via: 'smtp', sentAt: clock.now(), error },
      });
      return { sent: error === null };
    },
  };
}
