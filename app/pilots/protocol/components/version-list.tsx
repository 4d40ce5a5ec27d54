import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, plainText } from '~/platform/i18n/messages.ts';
import { Tag } from '~/ui/tag.tsx';
import { messages } from '../../messages/protocol.ts';
import type { VersionLine } from '../protocol-page.server.ts';
import styles from './protocol.module.css';

/** The history of the protocol, the version in force first. */
export function VersionList({ versions }: { versions: readonly VersionLine[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="versions">
      <h2 id="versions">{t.history}</h2>
      {versions.map(({ version, kind, reason, changes, by, at, agreements }, index) => (
        <article key={version} className={styles.version}>
          <h3>
            {t.version(version)}
            {index === 0 ? <Tag tone="ok">{t.current}</Tag> : null}
            <Tag tone="plain">{t.kinds[kind]}</Tag>
          </h3>
          <p className="aside">{by ? t.signed(by, at) : t.bySystem(at)}</p>
          {kind === 'launch' ? null : (
            <p>
              <b>{t.forTesters}</b>
              {colon(locale)}
              {inLocale(changes, locale)}
            </p>
          )}
          {reason ? (
            <p>
              <b>{t.reason}</b>
              {colon(locale)}
              {plainText(reason, locale)}
            </p>
          ) : null}
          {agreements.length > 0 ? (
            <ul>
              {agreements.map(({ purpose, question, effect }) => (
                <li key={purpose}>
                  {inLocale(question, locale)} <span className="aside">{t.effects[effect]}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </article>
      ))}
    </section>
  );
}
