import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/use-cases.ts';
import type { UseCasePage } from '../read-use-case-page.server.ts';

/** The sheet's short answers; those not given yet are shown as such. */
export function UseCaseFacts({ useCase, domains, workshop, kitTitle }: UseCasePage) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { document, updatedByName, updatedAt } = useCase;
  const from = kitTitle ? t.fromKit(kitTitle) : workshop ? t.fromWorkshop(workshop) : t.fromHand;
  const date = formatDate(locale, updatedAt);
  const rows = [
    [t.challenge, inLocale(document.challenge, locale)],
    [t.form, inLocale(document.form, locale)],
    [t.public, inLocale(document.public, locale)],
    [t.domains, domains.join(', ')],
    [t.from, from],
  ] as const;
  const benefits = document.benefits.map((text) => inLocale(text, locale));
  return (
    <section className="section">
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || t.toSay}</dd>
          </div>
        ))}
        <div>
          <dt>{t.benefits}</dt>
          {benefits.length === 0 ? <dd>{t.toSay}</dd> : benefits.map((benefit) => <dd key={benefit}>{benefit}</dd>)}
        </div>
      </dl>
      <p className="aside">{updatedByName ? t.savedBy(updatedByName, date) : t.saved(date)}</p>
    </section>
  );
}
