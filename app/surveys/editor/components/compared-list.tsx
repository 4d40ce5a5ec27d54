import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { Compared } from '../comparability.ts';
import { listMessages } from '../messages/list.ts';

/** What the version being written does to comparisons with the last one that has answers. */
export function ComparedList({
  before,
  compared,
}: {
  readonly before: number;
  readonly compared: readonly Compared[];
}) {
  const t = useMessages(listMessages).compared;
  const locale = useLocale();
  const same = compared.filter(({ fate }) => fate === 'same').length;
  const changed = compared.filter(({ fate }) => fate !== 'same');
  return (
    <section className="section stack" aria-labelledby="compare">
      <h2 id="compare">{t.title(before)}</h2>
      <p>
        {t.body} {t.same(same)}
      </p>
      <ul>
        {changed.map(({ name, fate, question }) => (
          <li key={`${name} ${fate}`}>
            <b>{inLocale(question.title, locale)}</b>
            {colon(locale)}
            {t.fates[fate]}
          </li>
        ))}
      </ul>
    </section>
  );
}
