import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { messages } from '../messages/shares.ts';

/** A copy that a service keeps, or was asked to erase; plain data that a loader can return. */
export interface HeldCopy {
  readonly service: Bilingual;
  readonly dataset: Bilingual;
  readonly readings: number;
  readonly state: 'held' | 'recalled' | 'gone';
  /** ISO instant: since when it is held, or when it was called back, or confirmed gone. */
  readonly at: string;
}

/** The copies that services keep, those called back, and how many of these are confirmed gone. */
export function HeldCopies({ copies }: { copies: readonly HeldCopy[] }) {
  const t = useMessages(messages).copies;
  const locale = useLocale();
  if (copies.length === 0) return null;
  const asked = copies.filter(({ state }) => state !== 'held').length;
  const confirmed = copies.filter(({ state }) => state === 'gone').length;
  const said = ({ state, at, readings }: HeldCopy): string => {
    const on = formatDate(locale, at);
    return state === 'held' ? t.held(formatNumber(locale, readings), on) : t[state](on);
  };
  return (
    <section className="section stack" id="copies">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      {asked > 0 ? (
        <p>
          <b>{t.asked(asked, confirmed)}</b>
        </p>
      ) : null}
      <ScrollBox label={t.title}>
        <table className="table">
          <caption className="visually-hidden">{t.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.data}</th>
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {copies.map((copy) => (
              <tr key={`${copy.service.en} ${copy.dataset.en} ${copy.state} ${copy.at}`}>
                <th scope="row">
                  {inLocale(copy.dataset, locale)}
                  <br />
                  <small>{inLocale(copy.service, locale)}</small>
                </th>
                <td>{said(copy)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
