import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import type { EditorView, QuestionLine } from '../editor-view.ts';
import { listMessages } from '../messages/list.ts';
import { KINDS } from '../templates.ts';
import styles from './editor.module.css';
import { Said } from './question-rows.tsx';
import { TextPairFields } from './text-pair-fields.tsx';

export function AddQuestionForm({ pages }: { readonly pages: number }) {
  const t = useMessages(listMessages);
  return (
    <Form method="post" className={styles.inline}>
      <SelectField
        field={{ id: 'kind', name: 'kind', initialValue: 'single' }}
        label={t.kind}
        placeholder={null}
        options={KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      {pages > 1 ? (
        <SelectField
          field={{ id: 'onto', name: 'page', initialValue: String(pages - 1) }}
          label={t.onPage}
          placeholder={null}
          options={Array.from({ length: pages }, (_, i) => ({ value: String(i), label: t.page(i + 1) }))}
        />
      ) : (
        <input type="hidden" name="page" value="0" />
      )}
      <SubmitButton name="intent" value="add" icon="plus">
        {t.addButton}
      </SubmitButton>
    </Form>
  );
}

export function TitleForms({ view }: { readonly view: EditorView }) {
  const t = useMessages(listMessages);
  return (
    <details>
      <summary className={styles.fold}>{t.pages}</summary>
      <div className="stack">
        <Form method="post" className="sheet stack" preventScrollReset>
          <TextPairFields name="title" id="form-title" label={t.formTitle} value={view.title} />
          <TextPairFields name="description" id="form-about" label={t.formAbout} value={view.description} rows={3} />
          <p className="buttons">
            <SubmitButton name="intent" value="say" look="plain">
              {t.save}
            </SubmitButton>
          </p>
        </Form>
        {view.pages.map(({ title }, page) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place
          <Form key={page} method="post" className="sheet stack" preventScrollReset>
            <h3>{t.page(page + 1)}</h3>
            <input type="hidden" name="page" value={page} />
            <TextPairFields name="title" id={`page-${page}`} label={t.pageTitle} value={title} />
            <p className="buttons">
              <SubmitButton name="intent" value="page-say" look="plain" sends={{ page }}>
                <Said gesture={t.save} about={t.page(page + 1)} />
              </SubmitButton>
              {view.pages.length > 1 ? (
                <>
                  <SubmitButton name="intent" value="page-up" look="quiet" sends={{ page }}>
                    <Said gesture={t.pageUp} about={t.page(page + 1)} />
                  </SubmitButton>
                  <SubmitButton name="intent" value="page-down" look="quiet" sends={{ page }}>
                    <Said gesture={t.pageDown} about={t.page(page + 1)} />
                  </SubmitButton>
                  <SubmitButton name="intent" value="page-remove" look="danger" sends={{ page }}>
                    <Said gesture={t.pageRemove} about={t.page(page + 1)} />
                  </SubmitButton>
                </>
              ) : null}
            </p>
          </Form>
        ))}
        <Form method="post">
          <SubmitButton name="intent" value="page-add" look="plain" icon="plus">
            {t.addPage}
          </SubmitButton>
        </Form>
      </div>
    </details>
  );
}

/** What was taken out, and the way to put it back. */
export function Drawer({ removed }: { readonly removed: readonly QuestionLine[] }) {
  const t = useMessages(listMessages);
  if (removed.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="retirees">
      <h2 id="retirees">{t.drawer}</h2>
      <p className="aside">{t.drawerText}</p>
      <ul className={styles.lines}>
        {removed.map((question, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may bear one name
          <li key={at}>
            <Form method="post" className="stack" preventScrollReset>
              <input type="hidden" name="name" value={question.name} />
              <b>{question.title}</b>
              <SubmitButton name="intent" value="restore" look="quiet" sends={{ name: question.name }}>
                <Said gesture={t.undo} about={question.title} />
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
