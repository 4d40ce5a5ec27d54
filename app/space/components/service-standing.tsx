import { Link } from '@remix-run/react';
import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon, type IconName } from '~/ui/icon.tsx';
import { messages } from '../messages/service.ts';
import type { DatasetStanding } from '../service-data.server.ts';

const ICONS: Readonly<Record<Exclude<DatasetStanding['state'], 'ready'>, IconName>> = {
  arriving: 'clock',
  broken: 'warning',
  'to-link': 'link',
  'to-say': 'pencil',
  'to-answer': 'message',
  refused: 'eye-off',
  withheld: 'key',
};

/** What a service lacks, and what to do about each; nothing when it has everything. */
export function ServiceStanding({ standing }: { readonly standing: readonly DatasetStanding[] }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const lacking = standing.flatMap(({ state, ...rest }) => (state === 'ready' ? [] : { state, ...rest }));
  if (lacking.length === 0) return null;
  return (
    <section className="section">
      <h2>{t.heading}</h2>
      <ul className="list">
        {lacking.map(({ dataset, title, holder, state, path }) => (
          <li key={dataset}>
            <Icon name={ICONS[state]} />
            <span>
              <b>{inLocale(title, locale)}</b>
              <small>{t.states[state](holder ?? '')}</small>
            </span>
            <Link to={path}>
              {t.actions[state]}
              <span className="visually-hidden">
                {colon(locale)}
                {inLocale(title, locale)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
