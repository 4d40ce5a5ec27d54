import { formatDate } from '~/platform/i18n/format.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { stayMessages } from '../messages/stay.ts';
import { threadMessages } from '../messages/thread.ts';
import { isFigureKey } from '../thread.ts';
import type { ResearchView } from '../view.ts';
import type { Picture } from './picture-file.server.tsx';
import { PLOTS } from './plot-of.tsx';

/** A figure of a page as a picture to keep, which says of itself what the page around it does; null when there is none. */
export function pictureOf(view: ResearchView, figure: string, locale: Locale): Picture | null {
  const t = pick(threadMessages, locale);
  const everyone = pick(stayMessages, locale).everyone;
  const plot = Object.hasOwn(PLOTS, figure) ? PLOTS[figure]?.(view, everyone) : null;
  if (!plot) return null;
  const panel = view.panels.find(({ key }) => key === view.engagement.panelKey)?.title ?? everyone;
  const on = formatDate(locale, new Date(view.engagement.at), { dateStyle: 'long', timeZone: view.timeZone });
  return {
    title: `${view.pilotTitle} · ${t.figures[isFigureKey(figure) ? figure : 'flux']}`,
    caption: `${panel} · ${on}`,
    plot,
    locale,
  };
}
