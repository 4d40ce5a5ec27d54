import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../../messages/control.ts';
import { messages as paper } from '../../messages/control-paper.ts';
import styles from './control.module.css';

/** Where the parts of the control page are. */
export const PARTS = { screen: 'ecran', timer: 'minuteur', steps: 'deroule', paper: 'papier' } as const;

/** On a screen too narrow for two columns, the timer and the agenda stay one tap away however many notes there are. */
export function ControlJump() {
  const t = useMessages(messages);
  const { title } = useMessages(paper);
  return (
    <nav className={styles.jump} aria-label={t.onThisPage}>
      <a href={`#${PARTS.screen}`}>{t.activity.title}</a>
      <a href={`#${PARTS.timer}`}>{t.timer.title}</a>
      <a href={`#${PARTS.steps}`}>{t.steps.title}</a>
      <a href={`#${PARTS.paper}`}>{title}</a>
    </nav>
  );
}
