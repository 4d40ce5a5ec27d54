import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { REASONS } from '~/services/culture/choose-events.ts';
import { messages } from '~/services/culture/messages.ts';
import type { ProgrammeView } from '~/services/culture/programme-view.ts';
import { FILTER, type ReadWishes } from '~/services/culture/read-wishes.ts';
import { EmptyState } from '~/ui/empty-state.tsx';

interface ProgrammeCountProps {
  readonly view: ProgrammeView;
  readonly wishesFrom: ReadWishes['from'];
  readonly path: string;
}

/** How many events fit, how many are hidden and by what, and how to see them all again. */
export function ProgrammeCount({ view, wishesFrom, path }: ProgrammeCountProps) {
  const t = useMessages(messages);
  const { fitting, hidden, all } = view;
  const reasons = REASONS.filter((one) => hidden[one] > 0);
  const count = all - fitting;
  if (count === 0) return null;
  const showAll = <Link to={`${path}?${FILTER.all}=1`}>{t.showAll}</Link>;
  if (fitting === 0) {
    return (
      <EmptyState title={t.none} headingLevel={2} action={showAll}>
        {t.noneText}
      </EmptyState>
    );
  }
  return (
    <p role="status">
      {wishesFrom === 'tastes' ? `${t.byTastes} ` : null}
      {t.count(fitting, count, reasons.map((one) => `${t.hiddenBy[one]} ${hidden[one]}`).join(', '))} {showAll}
    </p>
  );
}
