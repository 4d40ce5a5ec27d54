import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { RankedModel } from '../design/read-overview.server.ts';
import { messages } from '../messages/overview.ts';
import styles from './ranking.module.css';
import { Reasons } from './reasons.tsx';
import { Retain } from './why-panel.tsx';

interface Props {
  readonly ranking: readonly RankedModel[];
  readonly retained: string | null;
  readonly revision: number;
  readonly mayWrite: boolean;
}

/** All five, each with its reasons: the first two open, because the second is never hidden. */
export function Ranking({ ranking, retained, revision, mayWrite }: Props) {
  const t = useMessages(messages);
  return (
    <section className="section" id="classement">
      <h2>{t.ranking}</h2>
      <p className="aside">{t.rankingText}</p>
      <ol className={styles.ranking}>
        {ranking.map((model, i) => (
          <li key={model.key} id={model.key}>
            <details open={i === 1}>
              <summary>
                <b>{model.title}</b>
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={100} height={8} className={styles.track} />
                  <rect width={model.points} height={8} className={styles.bar} />
                </svg>
                <span>{t.points(model.points)}</span>
              </summary>
              <p>{model.summary}</p>
              <div className={styles.sides}>
                <Reasons title={t.forIt} none={t.nothingFor} reasons={model.for} side="for" />
                <Reasons title={t.against} none={t.nothingAgainst} reasons={model.against} side="against" />
              </div>
              {mayWrite && retained !== model.key ? (
                <Retain model={model.key} revision={revision} plain>
                  {t.retainOther(model.title)}
                </Retain>
              ) : null}
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
