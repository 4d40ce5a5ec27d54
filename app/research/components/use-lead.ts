import { WEEK_MS } from '~/pilots/standing/trajectory.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageMessages } from '../messages/page.ts';
import type { ResearchView } from '../view.ts';

/** How long the pilot has been used, and when one looks. */
export function useLead({ engagement, startsOn, timeZone }: ResearchView): string {
  const t = useMessages(pageMessages);
  const locale = useLocale();
  const weeks = Math.floor((engagement.at - Date.parse(`${startsOn}T00:00:00Z`)) / WEEK_MS);
  return t.lead(Math.max(0, weeks), formatDate(locale, new Date(engagement.at), { dateStyle: 'long', timeZone }));
}
