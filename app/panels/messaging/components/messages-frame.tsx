import type { ReactNode } from 'react';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { useLocale } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import type { messagesFrame } from '../open-messages.server.ts';
import styles from './messaging.module.css';

interface Props {
  readonly around: Awaited<ReturnType<typeof messagesFrame>>;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A page of the team about messages: the pilot's tabs, a title, its matter. */
export function MessagesFrame({ around, title, lead, children }: Props) {
  const locale = useLocale();
  const { frame, links, pilotTitle } = around;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className={styles.page}>
        <div className="head">
          <div className="stack">
            <h1>{title}</h1>
            <p className="lead">
              {inLocale(pilotTitle, locale)}
              {lead ? `. ${lead}` : null}
            </p>
          </div>
        </div>
        <PilotTabs {...links} />
        {children}
      </div>
    </LaptopFrame>
  );
}
