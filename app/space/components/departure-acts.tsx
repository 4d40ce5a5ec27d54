import type { DepartureActKind } from '~/consent/departure/plan-departure.ts';
import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/leave.ts';

/** One act of a departure, planned or done; plain data that a loader can return. */
export interface ShownAct {
  readonly kind: DepartureActKind;
  /** Name of the service or holder that it is about. */
  readonly name: Bilingual | null;
  /** Undefined before anybody left. */
  readonly state?: 'due' | 'waiting' | 'done' | 'impossible';
}

/** Who erases what, in the order in which it is done, and how far each is. */
export function DepartureActs({ acts }: { acts: readonly ShownAct[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <ol>
      {acts.map(({ kind, name, state }) => {
        const words = t.acts[kind];
        return (
          <li key={`${kind} ${name?.en ?? ''}`}>
            {typeof words === 'function' ? words(name ? inLocale(name, locale) : '') : words}
            {state ? (
              <small>
                {colon(locale)}
                {t.states[state]}
              </small>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
