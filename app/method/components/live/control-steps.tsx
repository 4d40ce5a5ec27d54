import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { classNames } from '~/ui/class-names.ts';
import type { WallState } from '../../live/wall-state.ts';
import { messages } from '../../messages/control.ts';
import { findActivity } from '../../workshop-template.ts';
import styles from './control.module.css';
import { PARTS } from './control-jump.tsx';
import { GestureForm } from './gesture-form.tsx';
import { TimerView } from './timer-view.tsx';

/** The agenda as buttons: previous, next, or any step. */
export function ControlSteps({ template, state }: { template: WorkshopTemplate; state: WallState }) {
  const t = useMessages(messages).steps;
  const locale = useLocale();
  const here = template.steps.findIndex(({ key }) => key === state.head.stepKey);
  const before = template.steps[here - 1];
  const after = template.steps[here + 1];
  // `from` tells the button pressed from the line of the agenda that leads to the same step.
  return (
    <section className="section" id={PARTS.steps}>
      <h2>{t.title}</h2>
      <div className="buttons">
        {before ? (
          <GestureForm intent="step" fields={{ stepKey: before.key, from: 'button' }} label={t.previous} />
        ) : null}
        {after ? <GestureForm intent="step" fields={{ stepKey: after.key, from: 'button' }} label={t.next} /> : null}
      </div>
      <ol className={styles.steps}>
        {template.steps.map((step, index) => (
          <li
            key={step.key}
            className={classNames(index === here && styles.here)}
            aria-current={index === here ? 'step' : undefined}
          >
            {index === here ? (
              <b>
                {inLocale(step.title, locale)} <small>{t.here}</small>
              </b>
            ) : (
              <GestureForm
                intent="step"
                fields={{ stepKey: step.key, from: 'agenda' }}
                look="quiet"
                label={
                  <>
                    <span className="visually-hidden">{t.go} </span>
                    {inLocale(step.title, locale)}
                  </>
                }
              />
            )}
            <span className="num">{t.minutes(step.minutes)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The timer that every screen shows. */
export function ControlTimer(props: {
  readonly template: WorkshopTemplate;
  readonly state: WallState;
  readonly renderedAt: number;
  readonly offsetMs: number;
}) {
  const { template, state, renderedAt, offsetMs } = props;
  const t = useMessages(messages).timer;
  const { timer, activityKey, stepKey } = state.head;
  const activity = activityKey ? findActivity(template, activityKey)?.activity : undefined;
  const alone = activity?.kind === 'write' ? activity.aloneMinutes : undefined;
  const minutes = alone ?? template.steps.find(({ key }) => key === stepKey)?.minutes ?? 5;
  return (
    <section className="section" id={PARTS.timer}>
      <h2>{t.title}</h2>
      <p className={styles.digits}>
        {timer.totalMs === null ? t.none : <TimerView timer={timer} renderedAt={renderedAt} offsetMs={offsetMs} />}
      </p>
      <div className="buttons">
        {timer.totalMs === null ? (
          <GestureForm intent="timer-start" label={t.start} className={styles.inline}>
            <div className="field">
              <label htmlFor="timer-minutes">{t.minutes}</label>
              <input
                id="timer-minutes"
                name="minutes"
                type="number"
                min={1}
                max={600}
                key={`${stepKey}-${activityKey}`}
                defaultValue={minutes}
                required
              />
            </div>
          </GestureForm>
        ) : (
          <>
            {timer.endsAt === null ? (
              <GestureForm intent="timer-resume" label={t.resume} />
            ) : (
              <GestureForm intent="timer-pause" label={t.pause} />
            )}
            <GestureForm intent="timer-minute" label={t.minute} />
            <GestureForm intent="timer-reset" look="quiet" label={t.reset} />
          </>
        )}
      </div>
    </section>
  );
}
