import type { ReactNode } from 'react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { Dock } from '~/ui/frames/dock.tsx';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import type { Theme } from '~/ui/theme.ts';
import { messages } from '../messages/frame.ts';
import styles from './space-frame.module.css';

/** What every page of a space says around its matter; plain data that a loader can return. */
export interface SpaceFrameData {
  readonly theme: Theme;
  /** The service that testers know by name. */
  readonly title: Bilingual;
  readonly pilotTitle: Bilingual;
  readonly contact: { readonly name: string; readonly role: Bilingual; readonly email: string };
  readonly isDemo: boolean;
  /** Where the group decides together; null where each person decides alone. */
  readonly together?: 'assembly' | 'board' | null;
  readonly hasGestures?: boolean;
  /** Nothing is fetched, nobody is solicited, no vote is open: said on every page. */
  readonly isPaused?: boolean;
}

export interface SpaceFrameProps {
  readonly data: SpaceFrameData;
  /** Replaces the bar and the dock: a question, with its answers at thumb height. */
  readonly question?: { readonly bar: ReactNode; readonly answer: ReactNode };
  readonly children: ReactNode;
}

const PLACES = { assembly: '/moi/assemblee', board: '/moi/conseil' } as const;

/** The frame of a tester's pages: bar with who helps, one column, four places at thumb height. */
export function SpaceFrame({ data, question, children }: SpaceFrameProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { contact } = data;
  return (
    <PhoneFrame
      title={inLocale(data.title, locale)}
      theme={data.theme}
      bar={question?.bar}
      aside={
        <>
          <a href="/moi/messages">{t.messages}</a>
          <a href={`mailto:${contact.email}`}>{t.writeTo(contact.name)}</a>
        </>
      }
      dock={
        question?.answer ?? (
          <Dock
            label={t.dock.label}
            items={[
              { href: '/moi', label: t.dock.consumption, icon: 'bolt', end: true },
              ...(data.hasGestures === false && data.together
                ? []
                : [{ href: '/moi/ecogestes', label: t.dock.gestures, icon: 'leaf' } as const]),
              ...(data.together
                ? [{ href: PLACES[data.together], label: t.dock[data.together], icon: 'people' } as const]
                : []),
              { href: '/moi/accords', label: t.dock.consents, icon: 'eye' },
              { href: '/moi/donnees', label: t.dock.data, icon: 'key' },
            ]}
          />
        )
      }
    >
      {data.isPaused ? (
        <Callout tone="info" icon="clock" title={t.paused}>
          {t.pausedText}
        </Callout>
      ) : null}
      {children}
      {data.isDemo && !question ? (
        <p className={styles.demo}>
          <Icon name="info" />
          {t.demo}
        </p>
      ) : null}
    </PhoneFrame>
  );
}
