import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from './messages/audit.ts';
import type { AuditRow } from './read-audit.server.ts';

/** An entry as a sentence; an action without words of its own is still told as one. */
export function inWords({ action, detail }: Pick<AuditRow, 'action' | 'detail'>, locale: Locale): string {
  const t = pick(messages, locale);
  const known: Readonly<Record<string, string | ((detail: AuditRow['detail']) => string)>> = t.actions;
  const words = Object.hasOwn(known, action) ? known[action] : t.other;
  return typeof words === 'function' ? words(detail) : (words ?? t.other);
}
