import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { toneIcons } from '~/ui/tone.ts';
import { messages } from '../messages/overview.ts';
import type { Point } from '../points-to-settle.ts';
import type { PilotLinks } from './pilot-tabs.tsx';

interface Props {
  readonly points: readonly Point[];
  readonly panelTitles: Readonly<Record<string, Bilingual>>;
  readonly holderNames: Readonly<Record<string, string>>;
  readonly links: PilotLinks;
  /** Nobody has joined yet, and use has not begun. */
  readonly before: boolean;
}

/** What asks for a decision, or the good news that nothing does. */
export function PointsList(props: Props) {
  const t = useMessages(messages).points;
  const { points, before } = props;
  return (
    <section className="section" aria-labelledby="points">
      <h2 id="points">{t.title(points.length)}</h2>
      {points.length === 0 ? (
        <p>{before ? t.noneBefore : t.none}</p>
      ) : (
        <ul className="points">
          {points.map((point) => (
            <PointRow key={JSON.stringify(point)} point={point} {...props} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PointRow({ point, ...props }: { point: Point } & Props) {
  const { title, detail, action } = usePointWords(point, props);
  return (
    <li className={`is-${point.tone}`}>
      <Icon name={toneIcons[point.tone]} />
      <span>
        <b>{title}</b>
        <small>{detail}</small>
      </span>
      {action}
    </li>
  );
}

function usePointWords(
  point: Point,
  { panelTitles, holderNames, links }: Omit<Props, 'points' | 'before'>,
): { title: string; detail: string; action: ReactNode } {
  const t = useMessages(messages).points;
  const locale = useLocale();
  const name = (holder: string): string => holderNames[holder] ?? holder;
  const toHolders = <a href="#detenteurs">{t.seeHolders}</a>;
  switch (point.kind) {
    case 'holder-down':
      return { title: t.down(name(point.holder), point.on), detail: t.downDetail, action: toHolders };
    case 'holder-silent':
      return { title: t.silent(name(point.holder), point.on), detail: t.silentDetail, action: toHolders };
    case 'holder-never':
      return { title: t.never(name(point.holder)), detail: t.neverDetail, action: toHolders };
    case 'panel-short': {
      const panel = panelTitles[point.panel];
      return {
        title: t.short(point.size - point.enrolled, panel ? inLocale(panel, locale) : point.panel),
        detail: t.shortDetail(point.enrolled, point.size),
        action: links.manage ? <Link to={`${links.base}/liens`}>{t.invite}</Link> : null,
      };
    }
    case 'milestone-late':
      return {
        title: t.late(inLocale(point.milestone.title, locale), point.milestone.daysLate),
        detail: t.lateDetail(point.milestone.on),
        action: <a href="#calendrier">{t.seeCalendar}</a>,
      };
    case 'card-missing':
      return {
        title: t.noCard(point.datasets.length),
        detail: t.noCardDetail(point.datasets.map(({ title }) => inLocale(title, locale)).join(' ; ')),
        action: <Link to={`${links.base}/definition#donnees`}>{t.seeData}</Link>,
      };
    case 'connector-came':
      return {
        title: t.came(point.holders),
        detail: t.cameDetail(point.holders.length),
        action: <Link to={`${links.base}/protocole`}>{t.seeProtocol}</Link>,
      };
  }
}
