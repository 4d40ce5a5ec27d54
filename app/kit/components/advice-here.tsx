import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import type { Advice } from '../advice-for.server.ts';
import { messages } from '../messages/tips.ts';
import styles from './advice-here.module.css';

/** The kit's advice about the page one is on: closed until it is wanted. Nothing when there is none. */
export function AdviceHere({ advice }: { advice: readonly Advice[] }) {
  const { here } = useMessages(messages);
  if (advice.length === 0) return null;
  return (
    <details className={styles.advice}>
      <summary>
        <Icon name="thread" />
        {here.title(advice.length)}
      </summary>
      <ul>
        {advice.map((tip) => (
          <li key={tip.key}>
            <b>{tip.title}</b>
            <p>{tip.text}</p>
            <p className="aside">{tip.does}</p>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/methode/conseils">{here.all}</Link>
      </p>
    </details>
  );
}
