import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from './messages.ts';

export interface Step {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
}

export interface StepsProps {
  readonly steps: readonly Step[];
  /** Index of the step one stands in; earlier ones are done. `steps.length` when all are done. */
  readonly here: number;
}

/** Steps on the thread: done, here, to come. */
export function Steps({ steps, here }: StepsProps) {
  const t = useMessages(messages).steps;
  return (
    <ol className="steps">
      {steps.map((step, index) => {
        const state = index < here ? 'done' : index === here ? 'here' : 'next';
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have an order and nothing else
            key={index}
            className={state === 'done' ? undefined : `is-${state}`}
            aria-current={state === 'here' ? 'step' : undefined}
          >
            <b>
              <span className="visually-hidden">{t[state]} </span>
              {step.title}
            </b>
            {step.detail ? <p className="aside">{step.detail}</p> : null}
          </li>
        );
      })}
    </ol>
  );
}
