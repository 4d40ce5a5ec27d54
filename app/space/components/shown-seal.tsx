import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/shown.ts';
import styles from './shown.module.css';

interface ShownSealProps {
  readonly name: string;
  readonly partCount: number;
  /** ISO, an instant of the last day. */
  readonly lastInstant: string;
  readonly timeZone: string;
}

/** Above everything that is shown: how much, until when, and that the visit is written down. */
export function ShownSeal({ name, partCount, lastInstant, timeZone }: ShownSealProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const until = formatDate(locale, lastInstant, { dateStyle: 'long', timeZone });
  return (
    <p className={`${styles.seal} bleed`}>
      <Icon name="eye" />
      <span>{t.seal(partCount === 0 ? t.wordOnly : t.partCount(partCount), until, name)}</span>
    </p>
  );
}
