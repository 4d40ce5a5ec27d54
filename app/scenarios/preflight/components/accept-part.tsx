import { type FormEvent, useRef } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { writeRef } from '../finding-ref.ts';
import { messages } from '../messages/page.ts';
import type { PointView } from '../preflight-view.ts';
import { writePart } from '../read-answer.ts';
import styles from './preflight.module.css';

interface Props {
  /** The part's name. */
  readonly title: string;
  readonly points: readonly PointView[];
  /** Findings that are ticked already. */
  readonly ticked: readonly string[];
  readonly unfolded: boolean;
}

/** What waits in one part of the scenario: one box for all of it, and under a fold a box for each. */
export function AcceptPart({ title, points, ticked, unfolded }: Props) {
  const t = useMessages(messages);
  const whole = useRef<HTMLInputElement>(null);
  const each = useRef<HTMLFieldSetElement>(null);
  const findings = points.flatMap(({ check, severity, remaining }) =>
    remaining.map(({ about, reason }) => ({ check, about, severity, reason })),
  );
  const boxes = () => [...(each.current?.querySelectorAll('input') ?? [])];
  const tickAll = ({ currentTarget }: FormEvent<HTMLInputElement>) => {
    for (const box of boxes()) box.checked = currentTarget.checked;
  };
  const follow = () => {
    if (whole.current) whole.current.checked = boxes().every(({ checked }) => checked);
  };
  const refs = findings.map(writeRef);
  const [only, ...others] = findings;
  if (only && others.length === 0) {
    const { reason, severity } = only;
    return (
      <li className={styles.part}>
        <label className="check">
          <input type="checkbox" name="finding" value={refs[0]} defaultChecked={ticked.includes(refs[0] ?? '')} />
          <span>
            <b>{title}</b>
            {severity === 'blocks' ? <small>{t.severities.blocks}</small> : null}
            <small>{reason}</small>
          </span>
        </label>
      </li>
    );
  }
  const some = refs.filter((ref) => ticked.includes(ref)).length;
  return (
    <li className={styles.part}>
      <label className="check">
        <input
          ref={whole}
          type="checkbox"
          name="part"
          value={writePart(findings)}
          defaultChecked={some > 0 && some === refs.length}
          onChange={tickAll}
        />
        <span>
          <b>{title}</b> <span className={styles.count}>{t.many.whole(refs.length)}</span>
          {findings.some(({ severity }) => severity === 'blocks') ? <small>{t.severities.blocks}</small> : null}
        </span>
      </label>
      <details open={unfolded || (some > 0 && some < refs.length)}>
        <summary>
          {t.many.each}
          <span className="visually-hidden"> : {title}</span>
        </summary>
        <fieldset ref={each} className="stack" onChange={follow}>
          <legend className="visually-hidden">{title}</legend>
          {findings.map(({ severity, reason, ...ref }) => (
            <label key={writeRef(ref)} className="check">
              <input
                type="checkbox"
                name="finding"
                value={writeRef(ref)}
                defaultChecked={ticked.includes(writeRef(ref))}
              />
              <span>
                {severity === 'blocks' ? <b>{t.many.blocks} </b> : null}
                {reason}
              </span>
            </label>
          ))}
        </fieldset>
      </details>
    </li>
  );
}
