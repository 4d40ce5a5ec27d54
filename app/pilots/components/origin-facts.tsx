import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { PilotOrigin } from '../archive/pilot-origin.server.ts';
import { messages } from '../messages/overview.ts';
import styles from './overview-side.module.css';

/** Where an imported pilot comes from: enough to ask its makers, and to tell that it is their file. */
export function OriginFacts({ origin }: { origin: PilotOrigin }) {
  const t = useMessages(messages).origin;
  const locale = useLocale();
  const { slug, territory, exportedAt, protocolVersion, hash } = origin;
  return (
    <section className="section" aria-labelledby="origine">
      <h2 id="origine">{t.title}</h2>
      <dl className="facts">
        <div>
          <dt>{t.from}</dt>
          <dd>
            {territory}, {slug}
          </dd>
        </div>
        <div>
          <dt>{t.on}</dt>
          <dd>{formatDate(locale, exportedAt)}</dd>
        </div>
        <div>
          <dt>{t.version}</dt>
          <dd>{protocolVersion === null ? t.neverLaunched : t.versionOf(protocolVersion)}</dd>
        </div>
        {hash ? (
          <div>
            <dt>{t.hash}</dt>
            <dd>
              <code className={styles.hash}>{hash}</code>
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
