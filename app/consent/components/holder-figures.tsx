import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { HolderPageData } from '../health/read-holder.server.ts';
import { messages } from '../messages/holders.ts';

/** What a holder gave and to how many, in figures; what is about too few is said to be withheld. */
export function HolderFigures({ page }: { readonly page: HolderPageData }) {
  const t = useMessages(messages);
  const { smallestGroup, success, row, agreed, ages, calls, next } = page;
  const people = (count: number | null) => (count === null ? t.withheld(smallestGroup) : t.people(count));
  const exchanges = success && success.received + success.failed;
  return (
    <section className="section" aria-labelledby="chiffres">
      <h2 id="chiffres">{t.figures}</h2>
      <dl className="facts">
        <div>
          <dt>{t.success}</dt>
          <dd>
            {success === null
              ? t.withheld(smallestGroup)
              : exchanges
                ? t.successOf(success.received, success.failed)
                : t.noExchange}
          </dd>
        </div>
        <div>
          <dt>{t.agreed}</dt>
          <dd>{people(agreed)}</dd>
        </div>
        <div>
          <dt>{t.linked}</dt>
          <dd>{people(row.linked)}</dd>
        </div>
        <div>
          <dt>{t.served}</dt>
          <dd>{people(row.served)}</dd>
        </div>
        <div>
          <dt>{t.age}</dt>
          <dd>
            {ages === null ? (
              t.withheld(smallestGroup)
            ) : (
              <>
                {t.median(ages.medianDays)}
                <br />
                <small>{t.oldest(smallestGroup, ages.oldestDays)}</small>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t.calls}</dt>
          <dd>{t.callsOf(calls.today, calls.todayHere)}</dd>
        </div>
        <div>
          <dt>{t.peak}</dt>
          <dd>
            {t.peakOf(calls.peakHour, calls.perHour)}, {t.perSecond(calls.perSecond)}
            <br />
            <small>{t.refusals(calls.refusals)}</small>
          </dd>
        </div>
        <div>
          <dt>{t.next}</dt>
          <dd>{t.nextAt(next)}</dd>
        </div>
      </dl>
    </section>
  );
}
