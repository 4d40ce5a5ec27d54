import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/words.ts';

/** Minutes in words: 45 min, 2 h 30. */
export function Duration({ minutes }: { minutes: number }) {
  const t = useMessages(messages);
  return <span>{t.duration(Math.floor(minutes / 60), minutes % 60)}</span>;
}
