import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { messages } from '../messages/selector.ts';
import type { AskedQuestion } from '../selector/asked.server.ts';
import { HEAVIEST, type Weights } from '../selector/selector.ts';
import styles from './weight-fields.module.css';

const STEPS = Array.from({ length: HEAVIEST + 1 }, (_, weight) => String(weight));

/** How much each question counts, beside why and what is proposed. */
export function WeightFields({ questions, weights }: { questions: readonly AskedQuestion[]; weights: Weights }) {
  const t = useMessages(messages).weights;
  return (
    <ul className={styles.weights}>
      {questions.map(({ key, title, why, proposed }) => (
        <li key={key}>
          <div>
            <b>{title}</b>
            <p className="aside">{why}</p>
          </div>
          <div>
            <Segmented
              label={t.label(title)}
              name={key}
              ink
              options={STEPS.map((value) => ({ value, label: value, current: Number(value) === weights[key] }))}
            />
            <p className="aside">{t.proposed(proposed)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
