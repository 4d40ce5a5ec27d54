import { Form } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/workshop.ts';
import type { WorkshopPage } from '../plan/workshop-page.server.ts';

interface Props {
  readonly workshop: Pick<WorkshopPage, 'template' | 'prepared' | 'state'>;
  readonly mayRun: boolean;
}

/** What to do before and what to bring, ticked as it gets ready; a plain list for those who only read. */
export function WorkshopChecklists({ workshop, mayRun }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { template, prepared, state } = workshop;
  const lists = [
    { name: 'prepare', title: t.prepare, items: template.prepare },
    { name: 'material', title: t.material, items: template.material },
  ].filter(({ items }) => items.length > 0);
  const all = lists.flatMap(({ name, items }) => items.map((_, index) => `${name}-${index}`));
  const ready = all.filter((name) => prepared.includes(name)).length;
  if (all.length === 0) return null;
  const ticking = mayRun && state !== 'closed';
  const content = lists.map(({ name, title, items }) => (
    <section key={name} className="section">
      <h2>{title}</h2>
      {ticking ? (
        items.map((item, index) => (
          <label key={item.fr} className="check" htmlFor={`${name}-${index}`}>
            <input
              id={`${name}-${index}`}
              type="checkbox"
              name="ready"
              value={`${name}-${index}`}
              defaultChecked={prepared.includes(`${name}-${index}`)}
            />
            <span>{inLocale(item, locale)}</span>
          </label>
        ))
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item.fr}>{inLocale(item, locale)}</li>
          ))}
        </ul>
      )}
    </section>
  ));
  if (!ticking) return content;
  return (
    <Form method="post" className="stack" preventScrollReset>
      {content}
      <p className="buttons">
        <SubmitButton look="plain" name="intent" value="tick">
          {t.saveTicks}
        </SubmitButton>
        <span role="status">{t.ready(ready, all.length)}</span>
      </p>
    </Form>
  );
}
