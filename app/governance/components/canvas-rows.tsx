import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import {
  type Actor,
  type Canvas,
  FLOW_KINDS,
  type Flow,
  LONGEST_NAME,
  LONGEST_WORDS,
  RIGHTS,
  ROLES,
  type Store,
} from '../canvas/canvas.ts';
import { messages } from '../messages/canvas.ts';
import styles from './canvas-form.module.css';

const field = (key: string, name: string, initialValue: string, maxLength?: number) => ({
  ...{ id: `${key}-${name}`, name: `${key}.${name}`, initialValue },
  ...(maxLength ? { maxLength } : {}),
});

export function ActorFields({ actor }: { actor: Actor }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <>
      <TextField field={field(actor.key, 'name', actor.name[locale], LONGEST_NAME)} label={t.name} />
      <SelectField
        field={field(actor.key, 'role', actor.role)}
        label={t.role}
        placeholder={null}
        options={ROLES.map((value) => ({ value, label: t.roles[value] }))}
      />
      <fieldset className={`field ${styles.rights}`}>
        <legend>{t.rightsLabel}</legend>
        {RIGHTS.map((right) => (
          <label key={right} className="check">
            <input
              type="checkbox"
              name={`${actor.key}.rights`}
              value={right}
              defaultChecked={actor.rights.includes(right)}
            />
            <span>{t.rights[right]}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

export function StoreFields({ store, canvas }: { store: Store; canvas: Canvas }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const choices = useChoices(canvas.actors);
  return (
    <>
      <TextField field={field(store.key, 'name', store.name[locale], LONGEST_NAME)} label={t.name} />
      <SelectField
        field={field(store.key, 'keeper', store.keeper)}
        label={t.keeper}
        placeholder={t.nobody}
        options={choices}
      />
      <TextField field={field(store.key, 'holds', store.holds[locale], LONGEST_WORDS)} label={t.holds} />
    </>
  );
}

export function FlowFields({ flow, canvas }: { flow: Flow; canvas: Canvas }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const places = useChoices([...canvas.actors, ...canvas.stores]);
  return (
    <>
      <SelectField field={field(flow.key, 'from', flow.from)} label={t.from} placeholder={t.nowhere} options={places} />
      <SelectField field={field(flow.key, 'to', flow.to)} label={t.to} placeholder={t.nowhere} options={places} />
      <SelectField
        field={field(flow.key, 'kind', flow.kind)}
        label={t.kind}
        placeholder={null}
        options={FLOW_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <TextField field={field(flow.key, 'what', flow.what[locale], LONGEST_WORDS)} label={t.what} />
      <TextField field={field(flow.key, 'consent', flow.consent[locale], LONGEST_WORDS)} label={t.consent} />
    </>
  );
}

function useChoices(rows: readonly Pick<Actor, 'key' | 'name'>[]) {
  const t = useMessages(messages);
  const locale = useLocale();
  return rows.map(({ key, name }) => ({ value: key, label: name[locale] || t.unnamed }));
}
