import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { IconName } from '~/ui/icon.tsx';
import { filterHref } from '../filter.ts';
import { pageMessages } from '../messages/page.ts';
import { sectionMessages } from '../messages/sections.ts';
import type { FigureKey } from '../thread.ts';
import type { ResearchView } from '../view.ts';

interface FigureLinks {
  readonly downloads: readonly { readonly href: string; readonly label: string }[];
  readonly links: readonly { readonly href: string; readonly label: string; readonly icon: IconName }[];
}

/** What every figure comes with: its file, its picture to keep, what it means, and the thread back to the sheet's row. */
export function useFigureLinks(
  { base, filter }: Pick<ResearchView, 'base' | 'filter'>,
  figure: FigureKey,
): FigureLinks {
  const page = useMessages(pageMessages);
  const t = useMessages(sectionMessages);
  return {
    downloads: [
      { href: filterHref(`${base}/${figure}.csv`, filter), label: page.csv },
      { href: filterHref(`${base}/${figure}.svg`, filter), label: t.svg },
      { href: filterHref(`${base}/${figure}.png`, filter), label: t.png },
    ],
    links: [
      { href: `${base}/definitions#${figure}`, label: t.definition, icon: 'info' },
      { href: `${base}/fil/${figure}`, label: page.thread, icon: 'thread' },
    ],
  };
}
