import type { ReactNode } from 'react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { Widget } from '~/services/widgets.ts';
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
  /** The pages of the pilot's services. */
  readonly widgets: readonly Widget[];
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

const HOME = '/moi';

/** The first place of all: what the home page shows, where a widget of the pilot is shown there. */
function homeItem({ widgets }: SpaceFrameData, home: string, locale: Locale) {
  const shown = widgets.find(({ path }) => path === HOME);
  const label = shown ? inLocale(shown.short, locale) : home;
  return { href: HOME, label, icon: shown?.icon ?? ('home' as const), end: true };
}

/** The frame of a tester's pages: bar with who helps, one column, at most five places at thumb height. */
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
              homeItem(data, t.dock.home, locale),
              ...data.widgets
                .filter(({ path }) => path !== HOME && !(data.together && path === PLACES[data.together]))
                .slice(0, data.together ? 1 : 2)
                .map(({ path, short, icon }) => ({ href: path, label: inLocale(short, locale), icon })),
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
