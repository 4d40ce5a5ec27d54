import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/sections.ts';
import type { PartRows } from '../read-section.server.ts';
import type { BUILDING } from '../sections.ts';
import styles from './part-list.module.css';
import { PartList } from './part-list.tsx';
import { SavedNotice } from './saved-notice.tsx';
import { ScenarioFrame, type ScenarioFrameProps } from './scenario-frame.tsx';

export interface SectionView {
  readonly frame: Omit<ScenarioFrameProps, 'children'>;
  readonly base: string;
  readonly revision: number;
  readonly lists: readonly PartRows[];
  readonly saved: boolean;
  readonly overtaken: boolean;
}

interface Props {
  readonly section: (typeof BUILDING)[number];
  readonly view: SectionView;
  /** Between the head and the lists. */
  readonly children?: ReactNode;
  /** Under the lists. */
  readonly after?: ReactNode;
}

/** A page of the builder: its question, what was just saved, its matter, and its lists of parts. */
export function SectionPage({ section, view, children, after }: Props) {
  const t = useMessages(messages)[section];
  const { frame, base, revision, lists } = view;
  return (
    <ScenarioFrame {...frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <SavedNotice {...view} />
      {children ? <div className={styles.before}>{children}</div> : null}
      {lists.map((list) => (
        <PartList key={list.part} list={list} base={base} revision={revision} mayWrite={frame.mayWrite} />
      ))}
      {after}
    </ScenarioFrame>
  );
}
