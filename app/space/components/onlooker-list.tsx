import { Link } from '@remix-run/react';
import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/home.ts';

interface OnlookerListProps {
  readonly onlookers: readonly {
    readonly key: string;
    readonly title: Bilingual;
    readonly sees: readonly Bilingual[];
    readonly isUncertified: boolean;
  }[];
  readonly territory: string;
}

/** « Qui peut voir quoi »: oneself, each recipient as agreed, and the territory, which sees no reading. */
export function OnlookerList({ onlookers, territory }: OnlookerListProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <section className="section">
      <h2>{t.who}</h2>
      <ul className="list">
        <li className="is-yes">
          <Icon name="eye" />
          <span>
            <b>{t.you}</b>
            <small>{t.youSee}</small>
          </span>
          <Link to="/moi/donnees#journal">{t.journal}</Link>
        </li>
        {onlookers.map(({ key, title, sees, isUncertified }) => (
          <li key={key} className={sees.length > 0 ? 'is-yes' : 'is-no'}>
            <Icon name={sees.length > 0 ? 'eye' : 'eye-off'} />
            <span>
              <b>{inLocale(title, locale)}</b>
              <small>
                {sees.length > 0 ? sees.map((what) => inLocale(what, locale)).join(' · ') : null}
                {sees.length === 0 ? (isUncertified ? t.seesUncertified : t.seesNothing) : null}
              </small>
            </span>
            <Link to="/moi/accords">
              {t.change}
              <span className="visually-hidden">
                {colon(locale)}
                {inLocale(title, locale)}
              </span>
            </Link>
          </li>
        ))}
        <li className="is-no">
          <Icon name="eye-off" />
          <span>
            <b>{territory}</b>
            <small>{t.seesNoReading}</small>
          </span>
          <Link to="/moi/donnees#journal">
            {t.whyNot}
            <span className="visually-hidden">
              {colon(locale)}
              {territory}
            </span>
          </Link>
        </li>
      </ul>
    </section>
  );
}
