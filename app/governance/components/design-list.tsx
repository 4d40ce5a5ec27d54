import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Tag } from '~/ui/tag.tsx';
import { designHref } from '../design/design-view.ts';
import type { DesignLine } from '../design/read-territory.server.ts';
import { messages } from '../messages/index.ts';
import { messages as words } from '../messages/words.ts';
import styles from './territory.module.css';

/** The territory's designs: what is retained, who answered, what they were put through. */
export function DesignList({ designs, territoryId }: { designs: readonly DesignLine[]; territoryId: string }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const retained = designs.filter(({ model }) => model !== '').length;
  return (
    <section className="section">
      <h2>{t.designs}</h2>
      <ul className={styles.designs}>
        {designs.map(({ id, title, model, hybrid, answerCount, tests }) => (
          <li key={id}>
            <h3>
              <Link to={designHref(territoryId, id)}>{title}</Link>
            </h3>
            <Tag tone={model ? 'ok' : 'plain'}>{model ? (hybrid ? w.hybrid(model) : model) : w.none}</Tag>
            <p>
              {t.answers(answerCount)}, {t.tests(tests.length)}
            </p>
          </li>
        ))}
      </ul>
      {retained > 1 ? (
        <p>
          <Link to={`/${territoryId}/gouvernance/comparer`}>{t.compare}</Link>
        </p>
      ) : null}
    </section>
  );
}
