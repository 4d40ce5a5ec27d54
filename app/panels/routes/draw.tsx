import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DrawResult } from '../components/draw-result.tsx';
import styles from '../components/panel-page.module.css';
import { messages } from '../messages/draw.ts';
import { readDraw } from '../read-draw.server.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const { pilot: pilotSlug = '', panel: panelKey = '' } = args.params;
  const draw = await readDraw(args.context.app, { pilotSlug, panelKey });
  if (!draw) throw new Response(null, { status: 404 });
  return draw;
}

export default function Draw() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { pathname } = useLocation();
  const draw = useLoaderData<typeof loader>();
  const { result, contact, smallestGroup } = draw;
  const facts = [
    { label: t.announcedOn, value: formatDate(locale, draw.announcedAt) },
    { label: t.commitment, value: draw.commitment, isCode: true },
    ...(result
      ? [
          { label: t.secret, value: result.secret, isCode: true },
          { label: t.word, value: result.word || t.noWord },
        ]
      : []),
  ];
  return (
    <PlainFrame theme={draw.theme}>
      <div className="narrow stack">
        <p>
          {inLocale(draw.pilot, locale)}, {inLocale(draw.panel, locale)}
        </p>
        <h1>
          {result?.entries ? t.drawn(result.seats, result.candidates) : t.announced(inLocale(draw.panel, locale))}
        </h1>
        <p className="lead">
          {result
            ? t.drawnText(formatDate(locale, result.drawnAt), draw.confirmDays)
            : t.announcedText(draw.size, formatDate(locale, draw.drawOn))}
        </p>
        <section className="section">
          <h2>{t.how}</h2>
          <ol>
            {t
              .steps(smallestGroup)
              .split('\n')
              .map((step) => (
                <li key={step}>{step}</li>
              ))}
          </ol>
          <dl className="facts">
            {facts.map(({ label, value, isCode }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{isCode ? <code className={styles.code}>{value}</code> : value}</dd>
              </div>
            ))}
          </dl>
        </section>
        {result ? <DrawResult result={result} path={pathname} smallestGroup={smallestGroup} /> : null}
        <p className="aside">{t.mine}</p>
        <p>
          <a href={`mailto:${contact.email}`}>{t.ask(contact.name)}</a>
        </p>
      </div>
    </PlainFrame>
  );
}
