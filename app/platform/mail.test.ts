import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { useTestContext } from '../../tests/support/test-context.ts';
import { createMailer } from './mail.server.ts';

const EVENT = { fileName: 'atelier.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' };
const MAIL = {
  to: 'adele@example.org',
  subject: 'Revenir',
  text: 'Voici votre lien : https://atelier.test/revenir/abc',
};

describe('mail', () => {
  const test = useTestContext();
  let server: SMTPServer | undefined;
  afterEach(() => server?.close());

  /** A real SMTP server on a free port; answers its address and what it received. */
  async function listen(): Promise<{ url: string; received: string[] }> {
    const received: string[] = [];
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        stream.on('end', () => {
          received.push(text);
          done();
        });
      },
    });
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return { url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, received };
  }

  const mailer = (smtpUrl?: string) =>
    createMailer({ ...test.context, smtpUrl, from: 'Atelier <atelier@example.org>' });

  it('stays in the outbox of the demo without a server', async () => {
    expect(await mailer().send(MAIL)).toEqual({ sent: true });
    expect(await test.context.db.outboxMail.findFirst({ where: { via: 'outbox' } })).toMatchObject(MAIL);
  });

  it('keeps in the outbox what is attached', async () => {
    await mailer().send({ ...MAIL, to: 'avec@example.org', attachments: [EVENT] });
    const kept = await test.context.db.outboxMail.findFirstOrThrow({ where: { to: 'avec@example.org' } });
    expect(kept.attachments).toEqual([EVENT]);
  });

  it('attaches by SMTP', async () => {
    const { url, received } = await listen();
    await mailer(url).send({ ...MAIL, attachments: [EVENT] });
    expect(received[0]).toContain('atelier.ics');
    expect(received[0]).toContain('text/calendar');
  });

  it('leaves by SMTP, and only the fact is kept', async () => {
    const { url, received } = await listen();
    expect(await mailer(url).send(MAIL)).toEqual({ sent: true });
    expect(received[0]).toContain('adele@example.org');
    expect(received[0]).toContain('revenir/abc');
    const kept = await test.context.db.outboxMail.findFirst({ where: { via: 'smtp' } });
    expect(kept).toMatchObject({ to: '', subject: '', text: '', error: null });
  });

  it('says that a mail did not leave, and throws nothing', async () => {
    const { url } = await listen();
    await new Promise<void>((resolve) => server?.close(() => resolve()));
    expect(await mailer(url).send(MAIL)).toEqual({ sent: false });
    expect(await test.context.db.outboxMail.count({ where: { error: { not: null } } })).toBe(1);
  });
});
