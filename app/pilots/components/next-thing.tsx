import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/initiative.ts';
import { nextThing } from '../next-thing.ts';
import { hasBegun } from '../protocol/life.ts';
import type { InitiativeViewProps } from './initiative-view.tsx';

type Props = Pick<InitiativeViewProps, 'territoryId' | 'overview' | 'mayRead' | 'mayRun'>;

interface Choice {
  readonly title: string;
  readonly text: string;
  /** '' when the reader may not go there. */
  readonly href: string;
  readonly label: string;
}

/** The one next thing, phase after phase: a seminar, the hunt for data, the map, the workshop that comes, the pilot. */
export function NextThing(props: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { title, text, href, label } = choose(props, t, locale);
  return (
    <div className="next">
      <p>{t.next}</p>
      <h2>{title}</h2>
      <p>{text}</p>
      {href ? (
        <Link className="button" to={href}>
          {label} <Icon name="arrow-right" />
        </Link>
      ) : null}
    </div>
  );
}

function choose(props: Props, t: (typeof messages)['fr'], locale: Locale): Choice {
  const { territoryId, overview, mayRead, mayRun } = props;
  const base = `/${territoryId}`;
  const pilot = overview.pilots.find(({ status }) => hasBegun(status));
  const [draft] = overview.pilots;
  const workshop =
    overview.workshops.find(({ state }) => state === 'running') ??
    overview.workshops.find(({ state }) => state === 'planned');
  const plan = (template: string) => (mayRun ? `${base}/ateliers/nouveau?modele=${template}` : '');
  const next = nextThing(overview);
  if (next === 'pilot' && pilot) {
    const title = inLocale(pilot.title, locale);
    return {
      title: t.nextPilot(title),
      text: pilot.enrolled === null ? t.nextPilotFew(pilot.places) : t.nextPilotText(pilot.enrolled, pilot.places),
      href: `${base}/experimentations/${pilot.slug}`,
      label: t.openPilot(title),
    };
  }
  if (next === 'workshop' && workshop) {
    const { startsAt, timeZone, title, guests, id } = workshop;
    const when = formatDate(locale, startsAt, { timeZone, dateStyle: 'full', timeStyle: 'short' });
    return {
      title: t.nextWorkshop(title),
      text: t.nextWorkshopText(when, guests),
      href: mayRun ? `${base}/ateliers/${id}` : '',
      label: t.openWorkshop(title),
    };
  }
  if (next === 'draft' && draft) {
    const title = inLocale(draft.title, locale);
    return {
      title: t.nextDraft(title),
      text: t.nextDraftText,
      href: `${base}/experimentations/${draft.slug}/definition`,
      label: t.openPilot(title),
    };
  }
  if (next === 'map') {
    return { title: t.nextMap, text: t.nextMapText, href: mayRead ? `${base}/donnees` : '', label: t.openMap };
  }
  if (next === 'datablitz') {
    return {
      title: t.nextDatablitz,
      text: t.nextDatablitzText,
      href: plan(overview.templates.datablitz),
      label: t.noWorkshop,
    };
  }
  return { title: t.nextSeminar, text: t.nextSeminarText, href: plan(overview.templates.seminar), label: t.noWorkshop };
}
