import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import type { ReasonWords } from '../design/read-overview.server.ts';
import { messages } from '../messages/overview.ts';
import styles from './reasons.module.css';

interface Props {
  readonly title: string;
  readonly none: string;
  readonly reasons: readonly ReasonWords[];
  readonly side: 'for' | 'against';
  readonly level?: 3 | 4;
}

/** What speaks for or against a model, the heaviest first, with how many answers said so. */
export function Reasons({ title, none, reasons, side, level = 3 }: Props) {
  const t = useMessages(messages);
  const Heading = `h${level}` as const;
  return (
    <section>
      <Heading className={styles.heading}>{title}</Heading>
      {reasons.length === 0 ? (
        <p className="aside">{none}</p>
      ) : (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason.question} className={styles[side]}>
              <Icon name={side === 'for' ? 'plus' : 'minus'} />
              <span>
                <b>{reason.text}</b>
                {t.said(reason.count, reason.answered, reason.option)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
