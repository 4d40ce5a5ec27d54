import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { WallFrame } from '~/ui/frames/wall-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignFrame } from '../components/design-frame.tsx';
import { PitchPoster } from '../components/pitch-poster.tsx';
import styles from '../components/present.module.css';
import { useArrowKeys } from '../components/use-arrow-keys.ts';
import { messages } from '../messages/present.ts';
import { openDesign } from '../open-design.server.ts';
import { readPitches } from '../read-pitches.server.ts';
import { speakingTime } from '../speaking-time.ts';

export const handle: RouteHandle = { action: 'design.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where, locale } = await openDesign(args, 'design.read');
  const { searchParams } = new URL(args.request.url);
  const pitches = await readPitches(app, { ...where, locale });
  const asked = pitches.findIndex(({ id }) => id === searchParams.get('cas'));
  const at = Math.max(0, asked);
  return {
    ...{ frame, at, all: pitches.length, isText: searchParams.get('vue') === 'texte' },
    pitch: pitches[at],
    previousId: pitches[at - 1]?.id,
    nextId: pitches[at + 1]?.id,
  };
}

export default function Present() {
  const t = useMessages(messages);
  const { frame, at, all, isText, pitch, previousId, nextId } = useLoaderData<typeof loader>();
  const base = `/${frame.territory.id}/usages/presentation`;
  const to = (id: string | undefined, text = isText) =>
    id === undefined ? undefined : `${base}?cas=${id}${text ? '&vue=texte' : ''}`;
  const previous = to(previousId);
  const next = to(nextId);
  useArrowKeys(previous, next);
  if (!pitch) {
    return (
      <DesignFrame frame={frame}>
        <h1>{t.title}</h1>
        <EmptyState title={t.none} headingLevel={2}>
          {t.noneText}
        </EmptyState>
      </DesignFrame>
    );
  }
  return (
    <WallFrame {...(pitch.theme ? { theme: pitch.theme } : {})}>
      <div className={styles.screen}>
        {isText ? <PitchText title={pitch.title || t.untitled} text={pitch.plenary} /> : <PitchPoster pitch={pitch} />}
        <nav className={styles.nav} aria-label={t.nav}>
          {previous ? <Link to={previous}>{t.previous}</Link> : <span aria-hidden="true">{t.previous}</span>}
          <span>{t.of(at + 1, all)}</span>
          {next ? <Link to={next}>{t.next}</Link> : <span aria-hidden="true">{t.next}</span>}
          <span className={styles.rest}>
            <Link to={to(pitch.id, !isText) ?? base}>{isText ? t.poster : t.text}</Link>
            <a href={`${base}/imprimer`}>{t.print}</a>
            <Link to={`/${frame.territory.id}/usages/cas`}>{t.leave}</Link>
          </span>
        </nav>
      </div>
    </WallFrame>
  );
}

function PitchText({ title, text }: { title: string; text: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { words, minutes } = speakingTime(text);
  return (
    <article className={styles.text}>
      <h1>{title}</h1>
      {text === '' ? <p>{t.noText}</p> : text.split(/\n+/).map((part) => <p key={part}>{part}</p>)}
      {text === '' ? null : <p className={styles.time}>{t.minutes(words, formatNumber(locale, minutes))}</p>}
    </article>
  );
}
