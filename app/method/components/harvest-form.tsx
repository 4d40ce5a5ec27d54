import { Form } from '@remix-run/react';
import { HARVEST_KINDS } from '~/kit/schema/parts.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Tag } from '~/ui/tag.tsx';
import { beginsWithVerb, withVerb } from '../harvest/action-verb.ts';
import type { HarvestView } from '../harvest/harvest-view.ts';
import { messages } from '../messages/harvest.ts';
import { messages as words } from '../messages/words.ts';
import styles from './harvest.module.css';

/** What a workshop left, by kind: words to correct, a box to keep or drop, all confirmed together. */
export function HarvestForm({ items }: { items: readonly HarvestView[] }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const kinds = HARVEST_KINDS.filter((kind) => items.some((item) => item.kind === kind));
  return (
    <Form method="post" className="stack" preventScrollReset>
      {kinds.map((kind) => (
        <section key={kind} className="section">
          <h2 className={styles.kind}>{w.kinds[kind]}</h2>
          {kind === 'challenge' ? <p className="aside">{t.verbHint}</p> : null}
          <ul className={styles.items}>
            {items
              .filter((item) => item.kind === kind)
              .map((item) => (
                <HarvestRow key={`${item.id} ${item.version}`} item={item} />
              ))}
          </ul>
        </section>
      ))}
      <p>
        <SubmitButton name="intent" value="confirm">
          {t.confirm}
        </SubmitButton>
      </p>
    </Form>
  );
}

function HarvestRow({ item }: { item: HarvestView }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  const { id, text, kind, version, state, points, detail } = item;
  const notes = Array.isArray(detail.notes) ? detail.notes.length : 0;
  const facts = [points > 0 ? t.dots(points) : '', notes > 1 ? t.notes(notes) : '', item.challenge].filter(Boolean);
  if (state === 'taken') {
    return (
      <li className={styles.taken}>
        <span>
          {text} {facts.length > 0 ? <small>{facts.join(', ')}</small> : null}
        </span>
        <Tag tone="ok">{t.states.taken}</Tag>
      </li>
    );
  }
  const proposal = kind === 'challenge' && !beginsWithVerb(text, locale) ? withVerb(text, locale) : undefined;
  return (
    <li>
      <input type="hidden" name="item" value={id} />
      <input type="hidden" name={`version-${id}`} value={version} />
      <label className="check" htmlFor={`keep-${id}`}>
        <input id={`keep-${id}`} type="checkbox" name={`keep-${id}`} defaultChecked={state !== 'dropped'} />
        <span className="visually-hidden">{t.keep(text)}</span>
      </label>
      <div>
        <input
          className="control"
          name={`text-${id}`}
          defaultValue={text}
          maxLength={300}
          aria-label={t.text(text)}
          aria-describedby={proposal ? `verb-${id}` : undefined}
        />
        {proposal ? <small id={`verb-${id}`}>{t.verb(proposal)}</small> : null}
        {facts.length > 0 ? <small>{facts.join(', ')}</small> : null}
      </div>
      <select className="control" name={`kind-${id}`} defaultValue={kind} aria-label={t.kind(text)}>
        {HARVEST_KINDS.map((one) => (
          <option key={one} value={one}>
            {w.one[one]}
          </option>
        ))}
      </select>
    </li>
  );
}
