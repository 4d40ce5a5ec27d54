import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/governance.ts';
import type { DefinitionPage } from '../pilot-definition-page.server.ts';
import { DecisionRules } from './decision-rules.tsx';
import styles from './definition.module.css';

/** Where data lives, who computes, decides and sees, and what leaving does: the pilot's model, and what it overrides. */
export function GovernanceSection({ governance }: { governance: DefinitionPage['governance'] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const say = (text: Bilingual): string => inLocale(text, locale);
  const { title, inShort, note, rules, aspects, onLeaving, criteria, readers } = governance;
  return (
    <section className={`section ${styles.governance}`} aria-labelledby="gouvernance">
      <h2 id="gouvernance">{t.title}</h2>
      <p>
        <b>{say(title)}</b>. {say(inShort)}
      </p>
      {note ? <p className="aside">{say(note)}</p> : null}
      <dl className={styles.otherwise}>
        {aspects.map(({ aspect, text, from, why }) => (
          <div key={aspect}>
            <dt>{t.aspects[aspect]}</dt>
            <dd>
              {say(text)}
              {from ? <small> ({t.asIn(say(from))})</small> : null}
              {why ? <small> {say(why)}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
      {criteria.length > 0 ? (
        <>
          <h3>{t.criteria}</h3>
          <ul>
            {criteria.map((criterion) => (
              <li key={criterion.en}>{say(criterion)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {readers.length > 0 ? (
        <>
          <h3>{t.readers}</h3>
          <ul>
            {readers.map(({ title: reader, role }) => (
              <li key={reader.en}>
                {say(reader)} <small>{t.roles[role]}</small>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {rules ? <DecisionRules rules={rules} /> : null}
      {onLeaving.length > 0 ? (
        <>
          <h3>{t.onLeaving}</h3>
          <ul>
            {onLeaving.map((act) => (
              <li key={`${act.kind} ${act.service?.fr ?? ''}`}>
                {act.service ? t.acts[act.kind](say(act.service)) : t.acts[act.kind]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
