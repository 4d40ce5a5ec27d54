import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageMessages } from '../../messages/page.ts';
import { LIMITS, MOST_INCIDENTS } from '../question.ts';
import type { RehearsalPage } from '../rehearsal-page.server.ts';
import styles from './rehearsal.module.css';

const PLACES = Array.from({ length: MOST_INCIDENTS }, (_, at) => at);

/** How many people and days, with which chances and incidents. */
export function RehearsalForm({ page }: { page: RehearsalPage }) {
  const { form: t } = useMessages(pageMessages);
  const locale = useLocale();
  const { question, places } = page;
  return (
    <Form method="post" className="section stack" data-noprint>
      <h2>{t.title}</h2>
      <Whole
        name="testers"
        label={t.testers}
        hint={t.testersHint(formatNumber(locale, places))}
        min={1}
        max={places}
        value={question.testers}
      />
      <Whole name="days" label={t.days} hint={t.daysHint} min={1} max={LIMITS.days.to} value={question.days} />
      <Whole name="seed" label={t.seed} hint={t.seedHint} min={0} max={LIMITS.seed.to} value={question.seed} />
      <fieldset className="stack" aria-describedby="incidents-hint">
        <legend>{t.incidents}</legend>
        <p className="hint" id="incidents-hint">
          {t.incidentsHint}
        </p>
        {PLACES.map((at) => (
          <IncidentFields key={at} at={at} page={page} />
        ))}
      </fieldset>
      <SubmitButton>{t.play}</SubmitButton>
      <p className="aside">{t.long}</p>
    </Form>
  );
}

function IncidentFields({ at, page }: { at: number; page: RehearsalPage }) {
  const { form: t } = useMessages(pageMessages);
  const locale = useLocale();
  const [, preset = '', day = '20', holder = '', lasts = '3'] =
    /^([a-z0-9-]+)@(\d+)(?::([a-z0-9-]+))?\+(\d+)$/.exec(page.question.incidents[at] ?? '') ?? [];
  return (
    <div className={styles.incident}>
      <Choice name={`preset-${at}`} label={t.incident(formatNumber(locale, at + 1))} value={preset}>
        <option value="">{t.none}</option>
        {page.presets.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name={`holder-${at}`} label={t.holder} value={holder}>
        <option value="">{t.everyone}</option>
        {page.holders.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Whole name={`day-${at}`} label={t.day} min={1} max={LIMITS.days.to} value={Number(day)} />
      <Whole name={`lasts-${at}`} label={t.lasts} min={1} max={60} value={Number(lasts)} />
    </div>
  );
}

function Choice({ name, label, value, children }: { name: string; label: string; value: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value}>
        {children}
      </select>
    </div>
  );
}

interface WholeProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
}

function Whole({ name, label, hint, min, max, value }: WholeProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <input
        key={value}
        id={name}
        name={name}
        type="number"
        inputMode="numeric"
        {...{ min, max }}
        defaultValue={value}
        {...(hint ? { 'aria-describedby': `${name}-hint` } : {})}
      />
    </div>
  );
}
