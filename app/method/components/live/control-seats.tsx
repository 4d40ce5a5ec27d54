import type { Activity } from '~/kit/schema/activities.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { Control } from '../../live/read-control.server.ts';
import { slugify } from '../../live/slugify.ts';
import type { WallState } from '../../live/wall-state.ts';
import { messages } from '../../messages/control-seats.ts';
import styles from './control.module.css';
import { GestureForm } from './gesture-form.tsx';

/** Tables: one subject each, and who sits where. */
export function ControlTables(props: {
  readonly state: WallState;
  readonly suggested: readonly string[];
  readonly most: number;
  readonly base: string;
  readonly territoryId: string;
  readonly withSheets: boolean;
}) {
  const { state, suggested, most, base, territoryId, withSheets } = props;
  const t = useMessages(messages);
  const { tables } = state;
  const subjects = (tables.length > 0 ? tables.map(({ subject }) => subject) : suggested.slice(0, most)).join('\n');
  return (
    <section className="section stack">
      <h2>{t.tables}</h2>
      {tables.length === 0 ? <p>{t.none}</p> : null}
      <ul className="list">
        {tables.map((table) => (
          <li key={table.id}>
            <span>{t.table(table.number, table.subject, table.people)}</span>
            <span className="buttons">
              <a href={`${base}/mur?table=${table.id}`} target="_blank" rel="noreferrer">
                {t.wall(table.number)}
              </a>
              {withSheets ? (
                <a href={`/${territoryId}/donnees/feuilles/${slugify(table.subject)}`}>{t.sheet(table.number)}</a>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <GestureForm intent="tables" label={t.save} className={styles.stacked} key={subjects}>
        <div className="field">
          <label htmlFor="subjects">{t.subjects}</label>
          <span className="hint" id="subjects-hint">
            {t.subjectsHint}
          </span>
          <textarea id="subjects" name="subjects" rows={5} defaultValue={subjects} aria-describedby="subjects-hint" />
        </div>
      </GestureForm>
      {tables.length > 0 ? <GestureForm intent="balance" label={t.balance} /> : null}
    </section>
  );
}

/** Pairs drawn by lot. */
export function ControlPairs({ control }: { control: Control }) {
  const t = useMessages(messages);
  const pairs = new Set(control.participants.flatMap(({ pairNumber }) => pairNumber ?? [])).size;
  return (
    <section className="section stack">
      <h2>{t.pairs}</h2>
      {pairs > 0 ? <p role="status">{t.drawn(pairs)}</p> : null}
      <GestureForm intent="pairs" label={pairs > 0 ? t.redraw : t.draw} />
    </section>
  );
}

/** Volunteers' roles: devil's advocate, defence… */
export function ControlRoles({ activity, control }: { activity: Activity; control: Control }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (activity.kind !== 'cluster' || activity.roles.length === 0) return null;
  return (
    <section className="section stack">
      <h2>{t.roles}</h2>
      {activity.roles.map((role) => {
        const holder = control.participants.find((person) => person.role === role.key)?.id ?? '';
        return (
          <GestureForm
            key={`${role.key}-${holder}`}
            intent="role"
            fields={{ role: role.key }}
            className={styles.inline}
            label={
              <>
                {t.give}
                <span className="visually-hidden"> – {inLocale(role.title, locale)}</span>
              </>
            }
          >
            <div className="field">
              <label htmlFor={`role-${role.key}`}>{inLocale(role.title, locale)}</label>
              <span className="hint">{inLocale(role.task, locale)}</span>
              <select id={`role-${role.key}`} name="participantId" defaultValue={holder}>
                <option value="">{t.nobody}</option>
                {control.participants.map((person) => (
                  <option key={person.id} value={person.id}>
                    {t.person(person.number, person.initials)}
                  </option>
                ))}
              </select>
            </div>
          </GestureForm>
        );
      })}
    </section>
  );
}
