import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Localised } from '../localise.ts';
import { messages as frameMessages } from '../messages/frame.ts';
import { messages } from '../messages/workshop.ts';
import type { WorkshopStep } from '../schema/workshop.ts';
import styles from './step-detail.module.css';

export interface StepDetailProps {
  readonly step: Localised<WorkshopStep>;
  /** The part of the day that starts with this step. */
  readonly part: string | undefined;
}

/** One step of an agenda: its time, and, once opened, everything it takes to run it. */
export function StepDetail({ step, part }: StepDetailProps) {
  const t = useMessages(messages);
  const { minutes } = useMessages(frameMessages);
  return (
    <li className={styles.step}>
      {part ? <h3 className={styles.part}>{part}</h3> : null}
      <details>
        <summary>
          <span className={styles.time}>{minutes(step.minutes)}</span>
          <span className={styles.name}>
            <b>{step.title}</b>
            <small>{t.modes[step.mode]}</small>
          </span>
        </summary>
        <div className={styles.detail}>
          {step.comesTo ? (
            <p>
              <b>{t.comesTo}</b> {step.comesTo}
            </p>
          ) : null}
          {step.script.length > 0 ? (
            <>
              <h4>{t.script}</h4>
              <ol>
                {step.script.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            </>
          ) : null}
          {step.readAloud.length > 0 ? (
            <>
              <h4>{t.readAloud}</h4>
              {step.readAloud.map((line) => (
                <blockquote key={line}>{line}</blockquote>
              ))}
            </>
          ) : null}
          {step.activities.length > 0 ? (
            <>
              <h4>{t.tools}</h4>
              <ul>
                {step.activities.map((activity) => (
                  <li key={activity.key}>
                    {t.tool[activity.kind]}
                    {activity.kind === 'write' ? (
                      <ul>
                        {activity.boxes.map((box) => (
                          <li key={box.key}>{box.prompt}</li>
                        ))}
                      </ul>
                    ) : null}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {step.material.length > 0 ? (
            <p>
              <b>{t.material}</b> {step.material.join(' · ')}
            </p>
          ) : null}
        </div>
      </details>
    </li>
  );
}
