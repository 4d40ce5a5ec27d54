import { Form, Link, useSearchParams } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/calendar.ts';
import { messages as pages } from '../messages/pages.ts';
import type { MovePlan, NamedMove } from '../plan/preview-move.ts';
import { ScrollTable } from './scroll-table.tsx';

/** Choosing a new day for a milestone, seeing what it carries with it, then accepting or not. */
export function MovePreview({ preview, revision, section }: { preview: MovePlan; revision: number; section: string }) {
  const t = useMessages(messages).move;
  const p = useMessages(pages);
  const locale = useLocale();
  const [query] = useSearchParams();
  const { choices, id, to, moved, end } = preview;
  const name = choices.find((one) => one.id === id);
  const day = (on: string) => formatDate(locale, on);
  return (
    <div className="narrow">
      <div className="stack">
        <h1>{name ? t.title(inLocale(name.title, locale)) : t.link}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {query.has('change') ? (
        <Callout tone="warn" title={p.overtaken} role="alert">
          {p.overtakenText}
        </Callout>
      ) : null}
      <Form method="get" className="stack" action={`${section}/deplacer`}>
        <SelectField
          key={`jalon-${id}`}
          field={{ id: 'jalon', name: 'jalon', initialValue: id, required: true }}
          label={t.which}
          options={choices.map((one) => ({ value: one.id, label: `${inLocale(one.title, locale)}, ${day(one.on)}` }))}
        />
        <TextField
          key={`au-${to}`}
          field={{ id: 'au', name: 'au', initialValue: to || name?.on, required: true }}
          label={t.to}
          type="date"
        />
        <p className="buttons">
          <SubmitButton look="plain">{t.show}</SubmitButton>
          <Link className="button is-quiet" to={section}>
            {t.cancel}
          </Link>
        </p>
      </Form>
      {id && to && moved.length === 0 ? <p role="status">{t.same}</p> : null}
      {moved.length > 0 ? (
        <section className="section stack" aria-labelledby="bouge">
          <h2 id="bouge">{t.moves(moved.length)}</h2>
          <p>
            {moved.length === 1 ? `${t.nothing} ` : ''}
            {end.from === end.to ? t.endStays : t.endMoves(day(end.from), day(end.to))}
          </p>
          <MovedTable moved={moved} />
          <Form method="post">
            <input type="hidden" name="revision" value={revision} />
            <input type="hidden" name="jalon" value={id} />
            <input type="hidden" name="au" value={to} />
            <SubmitButton>{t.accept}</SubmitButton>
          </Form>
        </section>
      ) : null}
    </div>
  );
}

function MovedTable({ moved }: { moved: readonly NamedMove[] }) {
  const t = useMessages(messages).move;
  const locale = useLocale();
  const day = (on: string) => formatDate(locale, on, { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <ScrollTable caption={t.what}>
      <thead>
        <tr>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.from}</th>
          <th scope="col">{t.until}</th>
        </tr>
      </thead>
      <tbody>
        {moved.map(({ kind, id, title, from, to }) => (
          <tr key={`${kind} ${id}`}>
            <th scope="row">{t.kinds[kind](inLocale(title, locale))}</th>
            <td className="nowrap">{day(from)}</td>
            <td className="nowrap">{day(to)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
