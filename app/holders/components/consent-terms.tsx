import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon, type IconName } from '~/ui/icon.tsx';
import type { Matter } from '../holder.ts';
import { messages } from '../messages.ts';
import type { Household } from '../synthetic/household.ts';
import styles from './authorize.module.css';

export interface ConsentTermsProps {
  readonly holder: { readonly name: string; readonly matter: Matter; readonly subject: Bilingual };
  readonly view: {
    readonly permissions: readonly { readonly key: string; readonly title: Bilingual; readonly reason: Bilingual }[];
    readonly until: string;
    readonly subject: string;
    readonly home: Pick<Household, 'kind' | 'surfaceM2' | 'heating' | 'occupants' | 'builtIn'>;
    readonly family: { readonly adults: number; readonly children: number };
  };
}

const ICONS: Readonly<Record<Matter, IconName>> = {
  electricity: 'bolt',
  gas: 'flame',
  benefits: 'euro',
  shopping: 'table',
  travel: 'arrow-right',
  culture: 'calendar',
};

/** What is asked, of which home, until when. */
export function ConsentTerms({ holder, view }: ConsentTermsProps) {
  const t = useMessages(messages).authorize;
  const locale = useLocale();
  const { home, family, permissions } = view;
  const isMeter = holder.matter === 'electricity' || holder.matter === 'gas';
  const heating = home.kind === 'house' ? t.heating[home.heating] : t.heatingFlat[home.heating];
  return (
    <>
      <h1>{t.asks(t.client, holder.name)}</h1>
      <section className="section" aria-labelledby="asked">
        <h2 id="asked">{t.shared}</h2>
        <ul className={styles.asked}>
          {permissions.map(({ key, title, reason }) => (
            <li key={key}>
              <Icon name={ICONS[holder.matter]} />
              <div>
                <b>{inLocale(title, locale)}</b>
                <p>{inLocale(reason, locale)}</p>
              </div>
            </li>
          ))}
          <li>
            <Icon name="clock" />
            <div>
              <b>
                {t.until} {formatDate(locale, view.until)}
              </b>
              <p>{t.stop}</p>
            </div>
          </li>
        </ul>
      </section>
      <section className="section" aria-labelledby="home">
        <h2 id="home">{isMeter ? t.home : t.household}</h2>
        {isMeter ? (
          <p>
            {t.kind[home.kind](home.builtIn)}, {t.surface(home.surfaceM2)}, {heating}, {t.people(home.occupants)}
          </p>
        ) : (
          <p>{t.family(family.adults, family.children)}</p>
        )}
        <p className={styles.meter}>
          {capital(inLocale(holder.subject, locale))} <span translate="no">{view.subject}</span>
        </p>
      </section>
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
