import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Localised } from '../localise.ts';
import { messages as frameMessages } from '../messages/frame.ts';
import { messages } from '../messages/use-cases.ts';
import type { Persona } from '../schema/kit.ts';
import styles from './use-case.module.css';

export interface PersonaCardProps {
  readonly persona: Localised<Persona>;
  readonly headingLevel: 2 | 3;
}

/** Somebody to imagine for, on an index card. */
export function PersonaCard({ persona, headingLevel }: PersonaCardProps) {
  const t = useMessages(messages).persona;
  const { ours } = useMessages(frameMessages);
  const Heading = `h${headingLevel}` as const;
  const Sub = `h${headingLevel + 1}` as 'h3' | 'h4';
  return (
    <article className={`fiche ${styles.persona}`} data-theme={persona.theme}>
      <Heading>
        {persona.name}, {t.age(persona.age)}
      </Heading>
      <p className={styles.line}>{t.quoted(persona.line)}</p>
      <dl>
        <dt>{t.lives}</dt>
        <dd>{persona.lives}</dd>
        <dt>{t.work}</dt>
        <dd>{persona.work}</dd>
        <dt>{t.household}</dt>
        <dd>{persona.household}</dd>
        <dt>{t.ease}</dt>
        <dd>{t.easeValue(persona.digitalEase)}</dd>
      </dl>
      <Sub>{t.relation}</Sub>
      <p>{persona.relation}</p>
      {(['needs', 'brakes', 'problems'] as const).map((part) => (
        <section key={part}>
          <Sub>{t[part]}</Sub>
          <ul>
            {persona[part].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      {persona.ours ? <p className="aside">{ours}</p> : null}
    </article>
  );
}
