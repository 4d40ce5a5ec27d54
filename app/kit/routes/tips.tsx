import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { KitFrame } from '../components/kit-frame.tsx';
import styles from '../components/tips.module.css';
import { kitReader } from '../kit-reader.server.ts';
import { getKit } from '../load-kit.server.ts';
import { localise } from '../localise.ts';
import { messages } from '../messages/tips.ts';
import { placeHref } from '../place-href.ts';
import { TIP_FAMILIES } from '../schema/kit.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { locale, who, territoryId } = await kitReader(args);
  const tips = getKit().tips.map((tip) => ({
    ...localise(tip, locale),
    href: territoryId ? placeHref(tip.place, territoryId) : undefined,
  }));
  return { who, tips };
}

export default function Tips() {
  const t = useMessages(messages);
  const { who, tips } = useLoaderData<typeof loader>();
  return (
    <KitFrame who={who}>
      <div className="head">
        <h1>{t.heading}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <nav aria-label={t.jump} className={styles.jump}>
        <ul>
          {TIP_FAMILIES.map((family) => (
            <li key={family}>
              <a href={`#${family}`}>{t.families[family].title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {TIP_FAMILIES.map((family) => (
        <section key={family} id={family} className={`section ${styles.family}`}>
          <h2>{t.families[family].title}</h2>
          <p>{t.families[family].text}</p>
          <ol className={styles.tips}>
            {tips
              .filter((tip) => tip.family === family)
              .map((tip) => (
                <li key={tip.key} id={tip.key}>
                  <span className={styles.number} aria-hidden="true">
                    {tip.number}
                  </span>
                  <div>
                    <h3>{tip.title}</h3>
                    <p>{tip.text}</p>
                    <p className={styles.does}>
                      <Icon name="thread" />
                      <span>
                        {tip.href ? <Link to={tip.href}>{t.where[tip.place]}</Link> : <b>{t.where[tip.place]}</b>}.{' '}
                        {tip.does}
                      </span>
                    </p>
                  </div>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </KitFrame>
  );
}
