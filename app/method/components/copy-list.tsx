import { Form, Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/workshops.ts';
import type { CopyLine } from '../plan/list-templates.server.ts';
import type { KitLine } from '../plan/workshops-page.server.ts';

interface Props {
  readonly base: string;
  readonly copies: readonly CopyLine[];
  readonly kit: readonly KitLine[];
}

/** The territory's own versions: to edit, to plan with, or to bring back. */
export function CopyList({ base, copies, kit }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (copies.length === 0) return <p className="aside">{t.oursNone}</p>;
  const baseTitle = (key: string): string => {
    const title = kit.find((line) => line.key === key)?.title;
    return title ? inLocale(title, locale) : key;
  };
  return (
    <ul className="list">
      {copies.map(({ id, title, basedOn, updatedAt, deleted }) => (
        <li key={id}>
          <span>
            <b>{title}</b>
            <small>
              {deleted ? `${t.putAway}, ` : ''}
              {t.changedOn(formatDate(locale, updatedAt), baseTitle(basedOn))}
            </small>
          </span>
          {deleted ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="restore" />
              <SubmitButton look="quiet" name="copy" value={id}>
                {t.restore}
                <span className="visually-hidden"> {title}</span>
              </SubmitButton>
            </Form>
          ) : (
            <span className="buttons">
              <Link className="button is-quiet" to={`${base}/modeles/${id}`} aria-label={t.editLabel(title)}>
                {t.edit}
              </Link>
              <Link className="button is-quiet" to={`${base}/nouveau?modele=${id}`} aria-label={t.planLabel(title)}>
                {t.planThis}
              </Link>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
