import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { messages as words } from '../messages/words.ts';
import { messages } from '../messages/workshop.ts';
import type { TimedStep } from '../plan/agenda-times.ts';
import { Duration } from './duration.tsx';
import styles from './workshop-view.module.css';

/** The agenda by the clock: what happens, how, what comes out of it; its parts as rows of their own. */
export function AgendaTable({ agenda }: { agenda: readonly TimedStep[] }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  return (
    <div className="scroll">
      <table className={`table ${styles.agenda}`}>
        <caption className="visually-hidden">{t.agenda}</caption>
        <thead>
          <tr>
            <th scope="col">{t.agendaColumns.time}</th>
            <th scope="col">{t.agendaColumns.step}</th>
            <th scope="col" className={styles.how}>
              {t.agendaColumns.mode}
            </th>
            <th scope="col" className="r">
              {t.agendaColumns.minutes}
            </th>
          </tr>
        </thead>
        <tbody>
          {agenda.map(({ step, from, to }, index) => {
            const part = step.part && inLocale(step.part, locale);
            const before = agenda[index - 1]?.step.part;
            const opens = part && part !== (before && inLocale(before, locale));
            return [
              opens ? (
                <tr key={`${step.key}-part`} className={styles.part}>
                  <th scope="colgroup" colSpan={4}>
                    {part}
                  </th>
                </tr>
              ) : null,
              <tr key={step.key} className={step.mode === 'break' ? styles.pause : undefined}>
                <td className={styles.time}>
                  {from}
                  <span className={styles.until}>–{to}</span>
                </td>
                <th scope="row">
                  {inLocale(step.title, locale)}
                  <small className={styles.howToo}>{w.modes[step.mode]}</small>
                  {step.comesTo ? <small>{t.comesTo(inLocale(step.comesTo, locale))}</small> : null}
                </th>
                <td className={styles.how}>{w.modes[step.mode]}</td>
                <td className="r">
                  <Duration minutes={step.minutes} />
                </td>
              </tr>,
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}
