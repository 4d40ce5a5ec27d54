import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { definitionMessages } from '../messages/definitions.ts';
import { pageMessages } from '../messages/page.ts';
import { sectionMessages } from '../messages/sections.ts';
import { threadMessages } from '../messages/thread.ts';
import { FIGURES } from '../thread.ts';
import type { ResearchView } from '../view.ts';
import styles from './research.module.css';
import { BackToPilot, ResearchNav } from './research-section.tsx';

export interface DefinitionsPageProps extends Pick<ResearchView, 'base' | 'filter'> {
  readonly inactiveAfterDays: number;
  readonly dropoutAfterDays: number;
  readonly smallestGroup: number;
}

/** One definition of each figure, used by screens, files and tests alike; each with an address of its own. */
export function DefinitionsPage(props: DefinitionsPageProps) {
  const t = useMessages(definitionMessages);
  const thread = useMessages(threadMessages);
  const page = useMessages(pageMessages);
  const section = useMessages(sectionMessages);
  const { base, inactiveAfterDays, dropoutAfterDays, smallestGroup } = props;
  return (
    <>
      <div className="head">
        <div className="stack">
          <h1>{section.sections.definitions}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <ResearchNav view={props} />
      <div className={styles.definitions}>
        <section className="section" aria-labelledby="mots">
          <h2 id="mots">{t.words}</h2>
          <p>
            {page.terms.active(inactiveAfterDays)} {page.terms.left(dropoutAfterDays)}
          </p>
          <p>{page.terms.smallest(smallestGroup)}</p>
        </section>
        {FIGURES.map((key) => (
          <section key={key} className="section" aria-labelledby={key}>
            <h2 id={key}>{thread.figures[key]}</h2>
            <p>{thread.indicator[key](inactiveAfterDays, dropoutAfterDays)}</p>
            <p>
              <Link to={`${base}/fil/${key}`}>{page.thread}</Link>
            </p>
          </section>
        ))}
        <section className="section" aria-labelledby="sources">
          <h2 id="sources">{t.sources}</h2>
          <ul>
            {t.references.split('\n').map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
      <BackToPilot base={base} />
    </>
  );
}
