import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/imagined.ts';
import styles from './notices.module.css';

/** In a demonstration, real names carry made-up commitments: the page says so. */
export function ImaginedNote() {
  const t = useMessages(messages);
  return <p className={`aside ${styles.imagined}`}>{t.note}</p>;
}
