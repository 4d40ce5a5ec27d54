import { Form, Link } from '@remix-run/react';
import { governanceModels } from '~/governance/models.ts';
import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Progress } from '~/ui/progress.tsx';
import type { ScenarioLine } from '../compare-scenarios.ts';
import { messages } from '../messages/list.ts';
import styles from './scenario-rows.module.css';

/** Scenarios one under the other: what each wants, with whom, and how far it is written. */
export function ScenarioRows({
  lines,
  base,
  mayWrite,
}: {
  lines: readonly ScenarioLine[];
  base: string;
  mayWrite: boolean;
}) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <ul className={styles.rows}>
      {lines.map((line) => {
        const title = inLocale(line.title, locale) || t.untitled;
        const facts = [
          line.testers > 0 ? t.testers(line.testers) : '',
          line.holders.length > 0 ? t.holders(line.holders.length) : '',
          inLocale(governanceModels[line.model].title, locale),
          line.plannedEur > 0 ? formatEuros(locale, line.plannedEur, 0) : '',
          line.pilotSlug ? t.becamePilot : '',
        ];
        return (
          <li key={line.id}>
            <div className={styles.what}>
              <h2>
                <Link to={`${base}/${line.id}`}>{title}</Link>
              </h2>
              <p>{line.mainObjective ? inLocale(line.mainObjective, locale) : inLocale(line.pitch, locale)}</p>
              <p className="aside">{facts.filter(Boolean).join(' · ')}</p>
            </div>
            <div className={styles.state}>
              <Progress label={t.said(line.said, line.pages)} value={line.said} max={line.pages} />
              <p className="aside">{t.updated(formatDate(locale, line.updatedAt), line.updatedBy)}</p>
              {mayWrite ? <Gestures line={line} title={title} base={base} /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Gestures({ line, title, base }: { line: ScenarioLine; title: string; base: string }) {
  const t = useMessages(messages);
  const named = <span className="visually-hidden"> {title}</span>;
  return (
    <div className={styles.gestures}>
      <Form method="post" action={`${base}/nouveau`}>
        <input type="hidden" name="from" value="copy" />
        <button className="button is-quiet" type="submit" name="key" value={line.id}>
          {t.duplicate}
          {named}
        </button>
      </Form>
      <Form method="post" action={base}>
        <input type="hidden" name="scenario" value={line.id} />
        <button className="button is-quiet" type="submit" name="intent" value={line.archived ? 'unarchive' : 'archive'}>
          {line.archived ? t.unarchive : t.archive}
          {named}
        </button>
      </Form>
    </div>
  );
}
