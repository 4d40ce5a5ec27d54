import { newToken } from '~/access/token.server.ts';
import { emailIndex } from '~/consent/email-index.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from './messages.ts';

const RETURN_LINK_MINUTES = 15;
/** Within those minutes, for one tester: more would let anyone flood a mailbox. */
const MAX_LIVE_LINKS = 3;

/**
 * Mails a link back to whoever enrolled with this address; several testers of one mailbox get one link each.
 * The answer is the same, and as quick, whether or not the address is known: the work goes on in `done`,
 * which only tests need to await.
 */
export async function sendReturnLink(
  context: AppContext,
  { email, locale }: { email: string; locale: Locale },
): Promise<{ done: Promise<void> }> {
  const done = mailLinks(context, { email, locale }).catch((error: unknown) => {
    context.log.error({ err: error }, 'return link not sent');
  });
  return { done };
}

async function mailLinks(context: AppContext, { email, locale }: { email: string; locale: Locale }): Promise<void> {
  if (!email.trim()) return;
  const { db, clock } = context;
  const now = clock.now();
  const testers = await db.tester.findMany({
    where: { state: 'enrolled', identity: { emailIndex: emailIndex(context, email) } },
    select: { id: true },
    orderBy: { enrolledAt: 'asc' },
  });
  const urls: string[] = [];
  for (const { id: testerId } of testers) {
    const live = await db.returnLink.count({
      where: { testerId, createdAt: { gt: minutesFrom(now, -RETURN_LINK_MINUTES) } },
    });
    if (live >= MAX_LIVE_LINKS) continue;
    const { token, hash } = newToken();
    const expiresAt = minutesFrom(now, RETURN_LINK_MINUTES);
    await db.returnLink.create({ data: { tokenHash: hash, testerId, createdAt: now, expiresAt } });
    urls.push(`${context.publicUrl}/revenir/${token}`);
  }
  if (urls.length === 0) return;
  const { returnMail } = pick(messages, locale);
  const text = returnMail.text(urls.join('\n'), RETURN_LINK_MINUTES);
  await context.mail.send({ to: email.trim(), subject: returnMail.subject, text });
}

const minutesFrom = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000);
