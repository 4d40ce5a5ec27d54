import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/list.ts';
import type { StartingPoints as Points, StartingPoint } from '../starting-points.server.ts';
import { Ruled } from './ruled.tsx';
import styles from './scenario-rows.module.css';

/** What a scenario can start from: a use case, the kit, another scenario, or nothing. */
export function StartingPoints({ points, problem }: { points: Points; problem: string | undefined }) {
  const all = useMessages(messages);
  const t = all.new;
  const { useCases, kitTheme, kitOthers, scenarios } = points;
  return (
    <>
      <Ruled id="cas-d-usage" title={t.useCases} lead={t.useCasesLead}>
        {useCases.length === 0 ? <p>{t.noUseCases}</p> : <Choices from="use-case" points={useCases} />}
      </Ruled>
      <Ruled id="kit" title={t.kit} lead={t.kitLead}>
        {kitTheme.length > 0 ? <h3 className={styles.group}>{t.kitTheme}</h3> : null}
        <Choices from="kit" points={kitTheme} />
        <details>
          <summary>{t.kitOthers}</summary>
          <Choices from="kit" points={kitOthers} />
        </details>
      </Ruled>
      {scenarios.length > 0 ? (
        <Ruled id="copie" title={t.scenarios} lead={t.scenariosLead}>
          <Choices from="copy" points={scenarios} />
        </Ruled>
      ) : null}
      <Ruled id="blanche" title={t.nothing}>
        <Form method="post" className={`stack ${styles.blank}`}>
          <input type="hidden" name="from" value="nothing" />
          <TextField
            field={{
              id: 'title',
              name: 'title',
              maxLength: 300,
              required: true,
              ...(problem ? { errors: [problem] } : {}),
            }}
            label={t.name}
          />
          <p>
            <SubmitButton look="plain">{t.begin}</SubmitButton>
          </p>
        </Form>
      </Ruled>
    </>
  );
}

function Choices({ from, points }: { from: string; points: readonly StartingPoint[] }) {
  const all = useMessages(messages);
  return (
    <ul className={styles.choices}>
      {points.map(({ key, title, text }) => (
        <li key={key}>
          <div className={styles.what}>
            <b>{title || all.untitled}</b>
            <p className="aside">{text}</p>
          </div>
          <Form method="post">
            <input type="hidden" name="from" value={from} />
            <button className="button is-plain" type="submit" name="key" value={key}>
              {all.new.begin}
              <span className="visually-hidden">: {all.new.beginFrom(title)}</span>
            </button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
