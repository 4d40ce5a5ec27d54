import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale, plainText } from '~/platform/i18n/messages.ts';
import { Tag } from '~/ui/tag.tsx';
import type { Tone } from '~/ui/tone.ts';
import type { Compliance } from '../definition/duties.ts';
import type { PilotDefinition } from '../definition.ts';
import { messages } from '../messages/plan.ts';
import styles from './plan-sections.module.css';

const DUTIES = ['legalReview', 'charter', 'dpo', 'cnil', 'dpia', 'register'] as const;
const TONES: Readonly<Record<'to-do' | 'in-progress' | 'done', Tone | 'plain'>> = {
  'to-do': 'plain',
  'in-progress': 'info',
  done: 'ok',
};

/** What the law and the partners expect: each duty with its state, then the rules that the pilot sets itself. */
export function Duties({ compliance }: { compliance: Compliance }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { legalBasis, retention, security, documentation } = compliance;
  return (
    <section className="section" aria-labelledby="devoirs">
      <h2 id="devoirs">{t.duties}</h2>
      <ul className={styles.rows}>
        {DUTIES.flatMap((name) => {
          const duty = compliance[name];
          if (!duty) return [];
          return [
            <li key={name}>
              <div>
                <h3>{t.dutyNames[name]}</h3>
              </div>
              <div>
                {duty.by ? <p>{plainText(duty.by, locale)}</p> : null}
                {duty.note ? <p className="aside">{inLocale(duty.note, locale)}</p> : null}
              </div>
              <p>
                <Tag tone={TONES[duty.state]}>{t.states[duty.state]}</Tag>
                {duty.on ? <small>{t.dutyDay(duty.state, duty.on)}</small> : null}
              </p>
            </li>,
          ];
        })}
      </ul>
      <dl className={`facts ${styles.rules}`}>
        {legalBasis ? <Rule term={t.legalBasis} texts={[legalBasis]} /> : null}
        {retention ? <Rule term={t.retention} texts={[retention]} /> : null}
        {security.length > 0 ? <Rule term={t.security} texts={security} /> : null}
        {documentation.length > 0 ? (
          <div>
            <dt>{t.documentation}</dt>
            {documentation.map(({ what, owner, when }) => (
              <dd key={what.fr}>
                {inLocale(what, locale)}
                <small>
                  {plainText(owner, locale)}, {inLocale(when, locale)}
                </small>
              </dd>
            ))}
          </div>
        ) : null}
      </dl>
    </section>
  );
}

function Rule({ term, texts }: { term: string; texts: readonly Bilingual[] }) {
  const locale = useLocale();
  return (
    <div>
      <dt>{term}</dt>
      {texts.map((text) => (
        <dd key={text.fr}>{inLocale(text, locale)}</dd>
      ))}
    </div>
  );
}

/** The pilot in a minute, and what people ask of it. */
export function Said({ communication }: { communication: NonNullable<PilotDefinition['communication']> }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { lightningPitch, faq } = communication;
  return (
    <section className="section" aria-labelledby="dire">
      <h2 id="dire">{t.said}</h2>
      {lightningPitch ? (
        <>
          <h3>{t.pitch}</h3>
          <p className={styles.pitch}>{inLocale(lightningPitch, locale)}</p>
        </>
      ) : null}
      <dl className={styles.faq}>
        {faq.map(({ question, answer }) => (
          <div key={question.fr}>
            <dt>{inLocale(question, locale)}</dt>
            <dd>{inLocale(answer, locale)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Findings of the check before launch that somebody took on. */
export function AcceptedFindings({ definition }: { definition: PilotDefinition }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="repond">
      <h2 id="repond">{t.accepted}</h2>
      <ul className={styles.waves}>
        {definition.accepted.map(({ check, about = '', by, on, reason }) => (
          <li key={`${check} ${about}`}>
            <p>{plainText(reason, locale)}</p>
            <p className="aside">{t.acceptedBy(by, on)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
