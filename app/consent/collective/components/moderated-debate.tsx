import { Form } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { Tag } from '~/ui/tag.tsx';
import { messages as words } from '../messages/assembly.ts';
import { messages } from '../messages/staff.ts';
import type { CommentView } from '../read-proposal.server.ts';
import styles from './collective.module.css';

/** A debate as its animator sees it: what is reported, and the way to hide it with a reason. */
export function ModeratedDebate({ comments, mayModerate }: { comments: readonly CommentView[]; mayModerate: boolean }) {
  const w = useMessages(words);
  return (
    <section className="section stack">
      <h2>{w.debate.title}</h2>
      {comments.length === 0 ? <p className="aside">{w.debate.none}</p> : null}
      <ol className={styles.lines}>
        {comments.map((comment) => (
          <ModeratedComment key={comment.id} comment={comment} mayModerate={mayModerate} />
        ))}
      </ol>
    </section>
  );
}

function ModeratedComment({ comment, mayModerate }: { comment: CommentView; mayModerate: boolean }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  const { id, author, at, body, hiddenReason, isRemoved, isReported } = comment;
  const who = author ?? w.debate.member;
  const when = formatDate(locale, at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li>
      <small>
        {who} · {when}
      </small>
      {isReported && !isRemoved ? (
        <p>
          <Tag tone="warn">{w.line.reports(1)}</Tag>
        </p>
      ) : null}
      <p className={isRemoved ? 'aside' : styles.words}>{isRemoved ? w.debate.gone : body}</p>
      {hiddenReason ? <p className="aside">{w.debate.hidden(hiddenReason)}</p> : null}
      {mayModerate && !isRemoved && !hiddenReason ? (
        <details>
          <summary>
            {t.hide}
            <span className="visually-hidden">
              {' '}
              – {who}, {when}
            </span>
          </summary>
          <Form method="post" className="stack">
            <input type="hidden" name="comment" value={id} />
            <TextField
              field={{ id: `reason-${id}`, name: 'reason', required: true, maxLength: 300 }}
              label={t.reason}
              hint={t.reasonHint}
            />
            <SubmitButton look="plain" name="intent" value="hide">
              {t.confirmHide}
            </SubmitButton>
          </Form>
        </details>
      ) : null}
      {mayModerate && !isRemoved && (hiddenReason || isReported) ? (
        <Form method="post">
          <input type="hidden" name="comment" value={id} />
          <SubmitButton look="quiet" name="intent" value="show">
            {t.show}
            <span className="visually-hidden">
              {' '}
              – {who}, {when}
            </span>
          </SubmitButton>
        </Form>
      ) : null}
    </li>
  );
}
