import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages.ts';
import styles from './authorize.module.css';

/** In the place of a site's banner: says what this is not. */
export function SimulatorBar({ holder }: { readonly holder: string }) {
  const t = useMessages(messages).authorize;
  return (
    <header className={styles.bar}>
      <Icon name="warning" />
      <p>
        <b>{t.banner(holder)}</b>
        <span>{t.bannerDetail}</span>
      </p>
    </header>
  );
}
