import { Link } from '@remix-run/react';
import type { HarvestKind } from '~/kit/schema/parts.ts';
import type { WorkshopLine } from '~/method/plan/list-workshops.server.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/initiative.ts';
import styles from './initiative-view.module.css';

interface Props {
  readonly territoryId: string;
  readonly phase: number;
  readonly workshops: readonly WorkshopLine[];
  readonly harvest: Readonly<Record<HarvestKind, number>>;
  readonly mayOpen: boolean;
}

/** What stands beside the notes of a phase: what its workshops are for. */
const LEFT: Readonly<Record<number, HarvestKind | undefined>> = { 0: 'challenge', 2: 'service-idea', 3: 'learn' };

/** The workshops of a phase: when, how many people, what they wrote and left. */
export function WorkshopPhase({ territoryId, phase, workshops, harvest, mayOpen }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const mine = workshops.filter((workshop) => workshop.phase === phase && workshop.state !== 'cancelled');
  if (mine.length === 0) {
    return phase === 1 ? null : (
      <p>{mayOpen ? <Link to={`/${territoryId}/ateliers`}>{t.noWorkshop}</Link> : t.noWorkshopYet}</p>
    );
  }
  const held = mine.filter(({ state }) => state !== 'planned');
  const sum = (count: (workshop: WorkshopLine) => number): number => held.reduce((all, one) => all + count(one), 0);
  const came = sum((workshop) => workshop.came);
  const notes = sum((workshop) => workshop.notes);
  const kind = LEFT[phase];
  const left = kind ? harvest[kind] : 0;
  const day = ({ startsAt, timeZone }: WorkshopLine): string =>
    formatDate(locale, startsAt, { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <>
      <p>{mine.map(day).join(', ')}</p>
      {came > 0 ? (
        <p>
          <span className={styles.count}>{formatNumber(locale, came)}</span> {t.came(came)}
        </p>
      ) : null}
      {notes > 0 && phase !== 1 ? (
        <p>
          <span className={styles.count}>{formatNumber(locale, notes)}</span> {t.notes(notes)}
          {kind && left > 0
            ? `, ${t.left[kind === 'challenge' ? 'challenge' : kind === 'learn' ? 'learn' : 'idea'](left)}`
            : ''}
        </p>
      ) : null}
      {mayOpen ? (
        <p>
          {mine.map(({ id, title }) => (
            <Link key={id} to={`/${territoryId}/ateliers/${id}`}>
              {title}
            </Link>
          ))}
        </p>
      ) : null}
    </>
  );
}
