import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/team.ts';
import type { WaveLine, WaveWhen } from '../waves/read-waves-page.server.ts';
import { WaveCountsView } from './wave-counts.tsx';

interface WaveSectionProps {
  readonly line: WaveLine;
  /** `/nantes/experimentations/hestia-zeus/enquetes` */
  readonly base: string;
  readonly mayTypeIn: boolean;
}

/** One wave: when and for whom, what it asks, how many answered. */
export function WaveSection({ line, base, mayTypeIn }: WaveSectionProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { key, title, about, openDays, panels, form, studies, hasOwn } = line;
  const name = inLocale(title, locale);
  const parts = [...studies.map((study) => inLocale(study, locale)), ...(hasOwn ? [t.own] : [])];
  return (
    <section className="section stack">
      <h2>{name}</h2>
      <p className="aside">
        {[
          whenWords(line.when, locale),
          openDays === null ? t.openEnded : t.openDays(openDays),
          ...(panels ? [t.panels(panels.map((panel) => inLocale(panel, locale)).join(', '))] : []),
        ].join(' · ')}
      </p>
      <p>{inLocale(about, locale)}</p>
      {form ? (
        <>
          <p className="aside">
            {t.form(form.version, form.questions)},{' '}
            {form.frozenAt ? t.frozen(formatDate(locale, form.frozenAt)) : t.notFrozen}.
            {parts.length > 0 ? ` ${t.studies} ${parts.join(', ')}.` : ''}
          </p>
          <WaveCountsView title={name} total={line.total} byPanel={line.byPanel} />
          <div className="buttons">
            <Link className="button is-quiet" to={`${base}/${key}`}>
              {t.see}
              <span className="visually-hidden"> – {name}</span>
            </Link>
            {mayTypeIn ? (
              <Link className="button is-quiet" to={`${base}/${key}/saisir`}>
                {t.typeIn}
                <span className="visually-hidden"> – {name}</span>
              </Link>
            ) : null}
          </div>
        </>
      ) : (
        <p>{t.noForm}</p>
      )}
    </section>
  );
}

function whenWords(when: WaveWhen, locale: Locale): string {
  const t = pick(messages, locale).when;
  switch (when.wave) {
    case 'during':
      return t.during(when.days);
    case 'after':
      return t.after(formatDate(locale, when.from, { dateStyle: 'long', timeZone: 'UTC' }));
    case 'event':
      return t.event(when.days, when.what.map((one) => inLocale(one, locale)).join(', '));
    default:
      return t[when.wave];
  }
}
