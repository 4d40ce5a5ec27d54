import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { Severity } from '../design/design.ts';
import { messages } from '../messages/words.ts';

const TONES = { none: 'ok', light: 'info', serious: 'warn', fatal: 'bad' } as const;

/** What an obstacle leaves of a design: a glyph and a word. */
export function SeverityTag({ severity }: { severity: Severity }) {
  return <Tag tone={TONES[severity]}>{useMessages(messages).severities[severity]}</Tag>;
}
