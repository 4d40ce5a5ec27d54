import { Form } from '@remix-run/react';
import styles from '~/consent/collective/components/collective.module.css';
import { messages as shared } from '~/consent/collective/messages/assembly.ts';
import type { CommentView } from '~/consent/collective/read-proposal.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { messages } from '../messages/assembly.ts';

export interface DebateProps {
  readonly comments: readonly CommentView[];
  readonly isOpen: boolean;
  /** What was typed and could not be published. */
  readonly body: string;
}

/** What members say of a proposal, and a place to say something. */
export function Debate({ comments, isOpen, body }: DebateProps) {
  const t = useMessages(messages);
  const words = useMessages(shared).debate;
  return (
    <section className="section stack" id="debat">
      <h2>{words.title}</h2>
      {comments.length === 0 ? <p className="aside">{words.none}</p> : null}
      <ol className={styles.lines}>
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
      </ol>
      {isOpen ? (
        <Form method="post" className="stack" key={comments.length}>
          <input type="hidden" name="intent" value="say" />
          <TextAreaField
            field={{ id: 'body', name: 'body', required: true, maxLength: 1500, initialValue: body }}
            label={t.write}
            hint={t.writeHint}
            rows={3}
          />
          <CheckboxField field={{ id: 'sign', name: 'sign' }} label={t.sign} />
          <SubmitButton look="plain" wide>
            {t.say}
          </SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}

function Comment({ comment }: { comment: CommentView }) {
  const t = useMessages(messages);
  const words = useMessages(shared).debate;
  const locale = useLocale();
  const { id, author, isMine, at, hiddenReason, isRemoved, isReported } = comment;
  const who = isMine ? words.mine : (author ?? words.member);
  const when = formatDate(locale, at, { dateStyle: 'medium', timeStyle: 'short' });
  const isGone = isRemoved || hiddenReason !== null;
  return (
    <li>
      <small>
        {who} · {when}
        {isReported && !isGone ? ` · ${t.reported}` : ''}
      </small>
      {isGone ? (
        <p className="aside">{isRemoved ? words.gone : words.hidden(hiddenReason ?? '')}</p>
      ) : (
        <p className={styles.words}>{comment.body}</p>
      )}
      {isGone || (!isMine && isReported) ? null : (
        <Form method="post" className={styles.acts}>
          <input type="hidden" name="comment" value={id} />
          <SubmitButton look="quiet" name="intent" value={isMine ? 'remove' : 'report'}>
            {isMine ? t.remove : t.report}
            <span className="visually-hidden">
              {' '}
              – {who}, {when}
            </span>
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
