import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Segmented } from '~/ui/segmented.tsx';
import { KitFrame } from '../components/kit-frame.tsx';
import styles from '../components/tour.module.css';
import { TourStopArticle } from '../components/tour-stop.tsx';
import { kitReader } from '../kit-reader.server.ts';
import { getKit } from '../load-kit.server.ts';
import { localise } from '../localise.ts';
import { messages } from '../messages/tour.ts';
import { TOUR_TAGS } from '../schema/kit.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { locale, who } = await kitReader(args);
  const asked = new URL(args.request.url).searchParams.get('chemin');
  const tag = TOUR_TAGS.find((one) => one === asked);
  const { tour } = getKit();
  const shown = tag ? tour.filter((stop) => stop.tags.includes(tag)) : tour;
  return {
    who,
    tag,
    all: tour.length,
    stops: localise(shown, locale),
    names: tour.map(({ key, name }) => localise({ key, name }, locale)),
  };
}

export default function Tour() {
  const t = useMessages(messages);
  const { who, tag, all, stops, names } = useLoaderData<typeof loader>();
  const options = [
    { label: t.all, href: '/methode/tour', current: tag === undefined },
    ...TOUR_TAGS.map((one) => ({ label: t.tags[one], href: `/methode/tour?chemin=${one}`, current: tag === one })),
  ];
  return (
    <KitFrame who={who}>
      <div className="head">
        <h1>{t.heading}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <div className={styles.filter}>
        <Segmented label={t.filter} options={options} />
        <p>
          <b>{t.found(stops.length, all)}</b> {tag ? t.tagText[tag] : null}
        </p>
      </div>
      <nav aria-label={t.places} className={styles.index}>
        <ul>
          {stops.map((stop) => (
            <li key={stop.key}>
              <a href={`#${stop.key}`}>{stop.name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.stops}>
        {stops.map((stop) => (
          <TourStopArticle key={stop.key} stop={stop} names={names} here={stops.map(({ key }) => key)} />
        ))}
      </div>
    </KitFrame>
  );
}
