import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from '../definition.ts';
import { messages } from '../messages/plan.ts';
import styles from './plan-sections.module.css';

/** The messages that testers are to receive, with their words; placeholders are shown as they are written. */
export function PlannedMessages({ definition }: { definition: PilotDefinition }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="messages">
      <h2 id="messages">{t.messages}</h2>
      <ol className={styles.waves}>
        {definition.messages.map(({ key, title, subject, body }) => (
          <li key={key}>
            <h3>{inLocale(title, locale)}</h3>
            <p className="aside">{inLocale(subject, locale)}</p>
            {inLocale(body, locale)
              .split(/\n\s*\n/)
              .map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
