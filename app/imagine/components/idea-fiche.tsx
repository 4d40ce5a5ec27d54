import { Form, Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { writeIdeaRef } from '../ideas/idea.ts';
import { type IdeaView, nameOfIdea } from '../ideas/idea-view.ts';
import { messages } from '../messages/ideas.ts';
import { pageOfUseCase } from '../use-case-view.ts';
import styles from './idea-fiche.module.css';

interface Props {
  readonly idea: IdeaView;
  readonly domain: string;
  readonly territoryId: string;
  readonly mayWrite: boolean;
}

/** An idea on an index card: what it does, and also, how it is used; where it was said; what it became. */
export function IdeaFiche({ idea, domain, territoryId, mayWrite }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { document, origin, workshop, author, points, itemKeys, useCases, discarded } = idea;
  const ref = writeIdeaRef(idea.ref);
  const title = inLocale(nameOfIdea(document), locale);
  const named = inLocale(document.name, locale) !== '';
  const parts = (['does', 'also', 'usedAs', 'form'] as const)
    .map((part) => ({ part, text: inLocale(document[part], locale) }))
    .filter(({ part, text }) => text !== '' && (named || part !== 'does'));
  const thread = [
    workshop?.title ? workshop.title : t.origins[origin],
    author && t.by(author),
    points > 0 && t.dots(points),
    itemKeys.length > 0 && t.cards(itemKeys.length),
    domain,
  ];
  const hidden = <span className="visually-hidden"> {t.of(title)}</span>;
  return (
    <article className="fiche" id={ref}>
      <h3>{title}</h3>
      {parts.length > 0 ? (
        <dl className={styles.parts}>
          {parts.map(({ part, text }) => (
            <div key={part}>
              <dt>{t[part]}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="aside">{thread.filter(Boolean).join(' · ')}</p>
      {useCases.length > 0 ? (
        <p className={styles.became}>
          {t.became}{' '}
          {useCases.map(({ id, title: name }) => (
            <Link key={id} to={pageOfUseCase(territoryId, id)}>
              {inLocale(name, locale)}
            </Link>
          ))}
        </p>
      ) : null}
      {mayWrite ? (
        <Form method="post" className={`buttons ${styles.acts}`}>
          <input type="hidden" name="idea" value={ref} />
          {discarded ? (
            <SubmitButton name="intent" value="restore" look="quiet">
              {t.restore}
              {hidden}
            </SubmitButton>
          ) : (
            <>
              {useCases.length === 0 ? (
                <SubmitButton name="intent" value="turn" look="plain">
                  {t.turn}
                  {hidden}
                </SubmitButton>
              ) : null}
              <Link className="button is-quiet" to={`/${territoryId}/usages/idees/${ref}`}>
                {t.edit}
                {hidden}
              </Link>
              <SubmitButton name="intent" value="discard" look="quiet">
                {t.discard}
                {hidden}
              </SubmitButton>
            </>
          )}
        </Form>
      ) : null}
    </article>
  );
}
