import { Form } from '@remix-run/react';
import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/gestures.ts';

interface AsideGesturesProps {
  readonly declined: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly unfit: readonly { readonly key: string; readonly title: Bilingual; readonly reason: Bilingual }[];
}

/** Gestures that are not proposed: by what the tester said of themselves, with the reason, or by their choice. */
export function AsideGestures({ declined, unfit }: AsideGesturesProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <>
      {unfit.length > 0 ? (
        <section className="section">
          <h2>{t.unfit}</h2>
          <ul className="list">
            {unfit.map(({ key, title, reason }) => (
              <li key={key} className="is-no">
                <Icon name="message" />
                <span>
                  <b>{inLocale(title, locale)}</b>
                  <small>{inLocale(reason, locale)}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {declined.length > 0 ? (
        <section className="section">
          <h2>{t.declined}</h2>
          <ul className="list">
            {declined.map((gesture) => (
              <li key={gesture.key} className="is-no">
                <Icon name="close" />
                <span>{inLocale(gesture.title, locale)}</span>
                <Form method="post" action="/moi/ecogestes">
                  <input type="hidden" name="gesture" value={gesture.key} />
                  <button type="submit" className="as-link" name="intent" value="bringBack">
                    {t.bringBack}
                    <span className="visually-hidden">
                      {colon(locale)}
                      {inLocale(gesture.title, locale)}
                    </span>
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
