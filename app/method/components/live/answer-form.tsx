import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { ActivityOf } from '~/kit/schema/activities.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import type { GestureDone } from '../../live/phone-gesture.server.ts';
import type { WallAnswer } from '../../live/wall-state.ts';
import { messages } from '../../messages/phone.ts';

export interface AnswerFormProps {
  readonly activity: ActivityOf<'form'>;
  readonly tableId: string | null;
  readonly nth: number;
  readonly answer: WallAnswer | undefined;
  /** Further hidden fields, by name. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly isClosed: boolean;
}

const SAVE_AFTER_MS = 1_200;

/** A table's form, saved as one types; what somebody else at the table saved meanwhile is shown, never overwritten. */
export function AnswerForm({ activity, tableId, nth, answer, hidden = {}, isClosed }: AnswerFormProps) {
  const t = useMessages(messages).form;
  const locale = useLocale();
  const fetcher = useFetcher<GestureDone & { refused?: { words: string } }>();
  const form = useRef<HTMLFormElement>(null);
  const later = useRef<ReturnType<typeof setTimeout>>();
  const [isDirty, setDirty] = useState(false);
  const [version, setVersion] = useState(answer?.version ?? 0);
  /** The version whose words the fields were filled with; one's own words are never taken from under one's fingers. */
  const [drawn, setDrawn] = useState(version);
  const done = fetcher.data;
  const conflict = done?.conflict;

  useEffect(() => {
    if (done?.conflict) setVersion(done.conflict.version);
    if (done?.version === undefined) return;
    setVersion(done.version);
    // Typed on meanwhile: that is still to be saved.
    if (later.current === undefined) setDirty(false);
  }, [done]);
  useEffect(() => () => clearTimeout(later.current), []);
  // Somebody else at the table wrote, and nothing is being typed here: show what they wrote.
  const known = answer?.version ?? 0;
  useEffect(() => {
    if (isDirty || known <= version) return;
    setVersion(known);
    setDrawn(known);
  }, [isDirty, known, version]);

  const settle = (): void => {
    clearTimeout(later.current);
    later.current = undefined;
  };
  const save = (): void => {
    settle();
    if (form.current) fetcher.submit(form.current);
  };
  return (
    <fetcher.Form
      method="post"
      ref={form}
      className="stack"
      key={drawn}
      onChange={() => {
        setDirty(true);
        clearTimeout(later.current);
        later.current = setTimeout(save, SAVE_AFTER_MS);
      }}
      onSubmit={settle}
    >
      <input type="hidden" name="intent" value="form" />
      <input type="hidden" name="activityKey" value={activity.key} />
      <input type="hidden" name="tableId" value={tableId ?? ''} />
      <input type="hidden" name="nth" value={nth} />
      <input type="hidden" name="version" value={version} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {conflict ? (
        <Callout tone="warn" title={t.conflict} role="alert">
          <ul>
            {Object.values(conflict.values)
              .flat()
              .map((value) => (
                <li key={value}>{value}</li>
              ))}
          </ul>
        </Callout>
      ) : null}
      {activity.fields.map((field) => {
        const id = `${activity.key}-${tableId ?? 'room'}-${nth}-${field.key}`;
        const stored = answer?.values[field.key] ?? '';
        const value = typeof stored === 'string' ? stored : stored.join('\n');
        const help = field.help ? inLocale(field.help, locale) : undefined;
        const hint = field.kind === 'list' ? (field.count ? t.list(field.count) : t.lines) : help;
        const common = {
          id,
          name: `field.${field.key}`,
          defaultValue: value,
          readOnly: isClosed,
          'aria-describedby': hint ? `${id}-hint` : undefined,
        };
        return (
          <div className="field" key={field.key}>
            <label htmlFor={id}>{inLocale(field.label, locale)}</label>
            {hint ? (
              <span className="hint" id={`${id}-hint`}>
                {[field.kind === 'list' ? help : undefined, hint].filter(Boolean).join(' · ')}
              </span>
            ) : null}
            {field.kind === 'line' ? <input type="text" {...common} /> : <textarea rows={4} {...common} />}
          </div>
        );
      })}
      {isClosed ? null : (
        <p className="buttons">
          <button type="submit" className="button is-plain">
            {t.save}
          </button>
          <span role="status" className="aside">
            {done?.refused?.words ?? (!isDirty && version > 0 ? t.saved : '')}
          </span>
        </p>
      )}
    </fetcher.Form>
  );
}
