import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { plainText } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/situation.ts';
import type { DatedStep, SituationView } from '../situation-view.ts';
import { type FactSource, Source } from './fact-source.tsx';

/** Appointments, deadlines and aids to come, then those gone by lately; nothing where nobody tells them. */
export function StepLists({ view, source }: { readonly view: SituationView; readonly source: FactSource | null }) {
  const t = useMessages(messages).ahead;
  if (!source) return null;
  return (
    <section className="section">
      <h2>{t.heading}</h2>
      {view.ahead.length === 0 ? <p>{t.none}</p> : null}
      <Steps steps={view.ahead} words={stepWords(t, view.today)} />
      {view.lately.length > 0 ? <h3>{t.lately}</h3> : null}
      <Steps steps={view.lately} words={({ kind }) => t.latelyKinds(kind)} isPast />
      <Source source={source} />
    </section>
  );
}

/** « rendez-vous, dans 3 jours » */
export const stepWords =
  (t: ReturnType<typeof useMessages<(typeof messages)['fr']>>['ahead'], today: string) =>
  ({ kind, on }: DatedStep): string => {
    const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);
    return `${t.kinds(kind)}, ${days === 0 ? t.today : t.inDays(days)}`;
  };

interface StepsProps {
  readonly steps: readonly DatedStep[];
  readonly words: (step: DatedStep) => string;
  readonly isPast?: boolean;
}

export function Steps({ steps, words, isPast }: StepsProps) {
  const locale = useLocale();
  if (steps.length === 0) return null;
  return (
    <ul className="calendar">
      {steps.map((step) => (
        <li key={step.id} className={isPast ? 'is-past' : undefined}>
          <time dateTime={step.on}>{formatDate(locale, step.on, { day: 'numeric', month: 'short' })}</time>
          <span>
            {plainText(step.label, locale)}
            {step.cents === null ? null : ` · ${formatEuros(locale, step.cents / 100)}`}
            <small>{words(step)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
