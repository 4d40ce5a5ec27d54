import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Tag } from '~/ui/tag.tsx';
import { messages as words } from '../messages/words.ts';
import { messages } from '../messages/workshop.ts';
import type { WorkshopPage } from '../plan/workshop-page.server.ts';

interface Props {
  readonly territoryId: string;
  readonly workshop: WorkshopPage;
  readonly mayRun: boolean;
}

/** What the workshop is, when and where, and the pages that it has: one violet door, to run it or to read what it left. */
export function WorkshopHead({ territoryId, workshop, mayRun }: Props) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  const { id, title, state, startsAt, timeZone, place } = workshop;
  const base = `/${territoryId}/ateliers/${id}`;
  const date = formatDate(locale, startsAt, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const time = formatDate(locale, startsAt, { timeZone, timeStyle: 'short' });
  const over = state === 'closed';
  return (
    <div className="head">
      <div className="stack">
        <p>
          <Link to={`/${territoryId}/ateliers`}>{t.all}</Link>
        </p>
        <h1>{title}</h1>
        <p className="lead">
          <time dateTime={startsAt}>
            {date}, {time}
          </time>
          {', '}
          {place || t.noPlace} <Tag tone={state === 'running' ? 'ok' : 'plain'}>{w.states[state]}</Tag>
        </p>
      </div>
      <div className="buttons">
        {mayRun && (state === 'planned' || state === 'running') ? (
          <Link className="button" to={`${base}/animer`}>
            {t.run} <Icon name="arrow-right" />
          </Link>
        ) : null}
        {over ? (
          <Link className={mayRun ? 'button is-plain' : 'button'} to={`${base}/compte-rendu`}>
            {t.minutes}
          </Link>
        ) : null}
        {mayRun && state !== 'planned' && state !== 'cancelled' ? (
          <Link className={over ? 'button' : 'button is-plain'} to={`${base}/recolte`}>
            {t.harvest}
          </Link>
        ) : null}
        {state === 'planned' || state === 'running' ? (
          <Link className="button is-plain" to={`${base}/mur`}>
            {t.wall}
          </Link>
        ) : null}
        {mayRun ? (
          <Link className="button is-quiet" to={`${base}/casting`}>
            {t.casting}
          </Link>
        ) : null}
        {mayRun && !over ? (
          <Link className="button is-quiet" to={`${base}/modifier`}>
            {t.edit}
          </Link>
        ) : null}
      </div>
    </div>
  );
}
