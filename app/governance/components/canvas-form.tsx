import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { CANVAS_PARTS, type Canvas, type CanvasPart, MOST } from '../canvas/canvas.ts';
import { messages } from '../messages/canvas.ts';
import { messages as words } from '../messages/words.ts';
import styles from './canvas-form.module.css';
import { ActorFields, FlowFields, StoreFields } from './canvas-rows.tsx';

interface Props {
  readonly canvas: Canvas;
  readonly revision: number;
  /** Drawn here already, so that starting again means something. */
  readonly own: boolean;
}

/** The canvas as rows of fields, all in one form: every button keeps what is written, then does its gesture. */
export function CanvasForm({ canvas, revision, own }: Props) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const loose = canvas.flows.filter(({ from, to }) => from === '' || to === '').length;
  return (
    <section className={`section ${styles.editor}`} id="corriger">
      <h2>{t.editing}</h2>
      <p className="aside">{t.editingText}</p>
      {loose > 0 ? <p className="aside">{t.loose(loose)}</p> : null}
      <Form method="post" preventScrollReset key={revision}>
        <input type="hidden" name="revision" value={revision} />
        {/* Enter in a field presses the first button: it must save, and nothing more. */}
        <button type="submit" name="gesture" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {w.save}
        </button>
        {CANVAS_PARTS.map((part) => (
          <fieldset key={part} className={styles.part}>
            <legend>{t.parts[part]}</legend>
            <ul className={styles.rows}>
              {part === 'actors'
                ? canvas.actors.map((actor, i) => (
                    <Row key={actor.key} part={part} rowKey={actor.key} index={i} count={canvas.actors.length}>
                      <ActorFields actor={actor} />
                    </Row>
                  ))
                : null}
              {part === 'stores'
                ? canvas.stores.map((store, i) => (
                    <Row key={store.key} part={part} rowKey={store.key} index={i} count={canvas.stores.length}>
                      <StoreFields store={store} canvas={canvas} />
                    </Row>
                  ))
                : null}
              {part === 'flows'
                ? canvas.flows.map((flow, i) => (
                    <Row key={flow.key} part={part} rowKey={flow.key} index={i} count={canvas.flows.length}>
                      <FlowFields flow={flow} canvas={canvas} />
                    </Row>
                  ))
                : null}
            </ul>
            {canvas[part].length < MOST[part] ? (
              <SubmitButton name="gesture" value={`add:${part}`} look="plain" icon="plus">
                {t.add[part]}
              </SubmitButton>
            ) : null}
          </fieldset>
        ))}
        <p className="buttons">
          <SubmitButton name="gesture" value="save">
            {w.save}
          </SubmitButton>
        </p>
      </Form>
      {own ? (
        <details>
          <summary>{t.restart}</summary>
          <Form method="post" className="stack">
            <input type="hidden" name="revision" value={revision} />
            <p>{t.restartText}</p>
            <p className="buttons">
              <SubmitButton name="gesture" value="restart" look="danger">
                {t.restart}
              </SubmitButton>
            </p>
          </Form>
        </details>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly part: CanvasPart;
  readonly rowKey: string;
  readonly index: number;
  readonly count: number;
  readonly children: ReactNode;
}

function Row({ part, rowKey, index, count, children }: RowProps) {
  const t = useMessages(messages);
  const name = t.row(t.rowWords[part], index + 1);
  const gestures = [
    ...(index > 0 ? [['up', t.up, t.upNamed(name)] as const] : []),
    ...(index < count - 1 ? [['down', t.down, t.downNamed(name)] as const] : []),
    ['remove', t.remove, t.removeNamed(name)] as const,
  ];
  return (
    <li>
      <p className={styles.name}>{name}</p>
      <div className={styles.fields}>{children}</div>
      <p className={styles.gestures}>
        {gestures.map(([gesture, label, named]) => (
          <button
            key={gesture}
            type="submit"
            className="button is-quiet"
            name="gesture"
            value={`${gesture}:${part}:${rowKey}`}
            aria-label={named}
          >
            {label}
          </button>
        ))}
      </p>
    </li>
  );
}
