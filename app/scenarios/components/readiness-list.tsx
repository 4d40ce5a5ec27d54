import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages as frameWords } from '../messages/frame.ts';
import { messages } from '../messages/overview.ts';
import { messages as sections } from '../messages/sections.ts';
import type { Readiness } from '../readiness.ts';
import styles from './overview.module.css';

const GLYPHS = { empty: 'circle', begun: 'half-circle', said: 'check' } as const;

/** The pages of the builder, each with its question and how far it is. */
export function ReadinessList({ readiness, base }: { readiness: readonly Readiness[]; base: string }) {
  const t = useMessages(messages);
  const f = useMessages(frameWords);
  const s = useMessages(sections);
  const said = readiness.filter(({ state }) => state === 'said').length;
  return (
    <section className={styles.ready} aria-labelledby="ecrit">
      <h2 id="ecrit">{t.ready(said, readiness.length)}</h2>
      <p>{t.readyLead}</p>
      <ul className="list">
        {readiness.map(({ section, state }) => (
          <li key={section} className={state === 'said' ? 'is-yes' : 'is-no'}>
            <Icon name={GLYPHS[state]} />
            <span>
              <b>
                <Link to={`${base}/${section}`}>{f.sections[section]}</Link>
              </b>
              <small>{s[section].title}</small>
            </span>
            <small>{t.states[state]}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
