import { Form } from '@remix-run/react';
import type { ActivityOf } from '~/kit/schema/activities.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import type { PhoneOwn } from '../../live/read-phone.server.ts';
import type { WallTable } from '../../live/wall-state.ts';
import { messages } from '../../messages/phone-small.ts';

/** The number of one's pair, large enough to be held up. */
export function PhonePair({ activity, own }: { activity: ActivityOf<'pair'>; own: PhoneOwn }) {
  const t = useMessages(messages).pair;
  const locale = useLocale();
  return (
    <section className="stack">
      <p className="lead">{inLocale(activity.task, locale)}</p>
      {own.pair ? (
        <div className="next" role="status">
          <h2>{t.number(own.pair.number)}</h2>
          {own.pair.others.length > 0 ? (
            <p>{t.with(own.pair.others.map((initials) => initials || t.someone).join(', '))}</p>
          ) : null}
          <p>{t.look}</p>
        </div>
      ) : (
        <p>{t.wait}</p>
      )}
    </section>
  );
}

/** Tables one may join, and the one where one sits. */
export function PhoneTables({ tables, tableId }: { tables: readonly WallTable[]; tableId: string | null }) {
  const t = useMessages(messages).tables;
  const mine = tables.find(({ id }) => id === tableId);
  if (tables.length === 0) return <p>{t.wait}</p>;
  const choices = (
    <Form method="post" className="stack">
      <fieldset className="choices">
        <legend className="visually-hidden">{t.title}</legend>
        {tables.map((table) => (
          <label className="choice" key={table.id}>
            <input type="radio" name="tableId" value={table.id} defaultChecked={table.id === tableId} required />
            <b>{table.subject}</b>
            <span className="hint">
              {t.number(table.number)}, {t.people(table.people)}
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" name="intent" value="table" className="button is-wide is-plain">
        {t.sit}
      </button>
    </Form>
  );
  if (!mine) {
    return (
      <section className="stack">
        <h2>{t.title}</h2>
        {choices}
      </section>
    );
  }
  return (
    <section className="section stack">
      <h2>{t.yours(mine.number)}</h2>
      <p>{mine.subject}</p>
      <details>
        <summary>{t.change}</summary>
        {choices}
      </details>
    </section>
  );
}

/** The card one holds, or the way to draw one. */
export function PhoneDraw({
  activity,
  own,
  isClosed,
}: {
  activity: ActivityOf<'draw'>;
  own: PhoneOwn;
  isClosed: boolean;
}) {
  const t = useMessages(messages).draw;
  const locale = useLocale();
  const card = own.cards[activity.key];
  if (card) {
    return (
      <article className="fiche">
        <p className="aside">{t.yours}</p>
        <h2>{inLocale(card.title, locale)}</h2>
        <p>{inLocale(card.text, locale)}</p>
      </article>
    );
  }
  if (isClosed) return <p>{t.over}</p>;
  return (
    <Form method="post" className="stack">
      <p className="lead">{t.decks[activity.deck]}</p>
      <input type="hidden" name="activityKey" value={activity.key} />
      <button type="submit" name="intent" value="draw" className="button is-large is-wide">
        {t.button}
      </button>
    </Form>
  );
}

/** Who was missing today. */
export function PhoneCasting({ activity, own }: { activity: ActivityOf<'casting'>; own: PhoneOwn }) {
  const w = useMessages(messages).casting;
  const fields = [
    ['name', w.name, ''],
    ['organisation', w.organisation, w.optional],
    ['why', w.why, w.optional],
  ] as const;
  return (
    <section className="stack">
      <h2>{w.title}</h2>
      {own.wishes.length > 0 ? (
        <Callout tone="ok" title={w.thanks}>
          {w.yours(own.wishes.length) + own.wishes.join(', ')}
        </Callout>
      ) : null}
      {/* A new form after each name: what was typed is gone. */}
      <Form method="post" className="stack" key={own.wishes.length}>
        <input type="hidden" name="activityKey" value={activity.key} />
        {fields.map(([name, label, optional]) => (
          <div className="field" key={name}>
            <label htmlFor={`wish-${name}`}>
              {label}
              {optional ? <span className="optional">{optional}</span> : null}
            </label>
            <input id={`wish-${name}`} name={name} type="text" maxLength={400} required={optional === ''} />
          </div>
        ))}
        {own.initials ? (
          <label className="check">
            <input type="checkbox" name="willContact" />
            <span>{w.willContact}</span>
          </label>
        ) : null}
        <button type="submit" name="intent" value="wish" className="button is-large is-wide">
          {w.add}
        </button>
      </Form>
    </section>
  );
}
