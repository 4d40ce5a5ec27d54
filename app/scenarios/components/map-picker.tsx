import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import type { CardChoice, HolderChoice } from '../map-choices.server.ts';
import { messages as choices } from '../messages/choices.ts';
import { messages } from '../messages/data.ts';
import { Ruled } from './ruled.tsx';

interface Props {
  readonly holders: readonly HolderChoice[];
  readonly cards: readonly CardChoice[];
  readonly revision: number;
  readonly mapHref: string;
}

/** The territory's map, to tick what the scenario asks for: holders first, then cards by challenge. */
export function MapPicker({ holders, cards, revision, mapHref }: Props) {
  const t = useMessages(messages);
  const words = useMessages(choices);
  if (holders.length === 0 && cards.length === 0) {
    return (
      <Ruled id="carte" title={t.pick} lead={t.pickLead}>
        <p>
          {t.nothingLeft} <a href={mapHref}>{t.seeMap}</a>
        </p>
      </Ruled>
    );
  }
  return (
    <Ruled id="carte" title={t.pick} lead={t.pickLead}>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="pick" />
        <input type="hidden" name="revision" value={revision} />
        {holders.length > 0 ? (
          <details>
            <summary>{t.holders(holders.length)}</summary>
            {holders.map(({ name, cards: count, access, connected }) => (
              <label className="check" key={name}>
                <input type="checkbox" name="holder" value={name} />
                <span>
                  {name}{' '}
                  <small>
                    {[t.cards(count), words.access[access], connected ? t.connected : ''].filter(Boolean).join(' · ')}
                  </small>
                </span>
              </label>
            ))}
          </details>
        ) : null}
        {[...new Set(cards.map(({ challenge }) => challenge))].map((challenge) => (
          <details key={challenge}>
            <summary>{challenge}</summary>
            {cards
              .filter((card) => card.challenge === challenge)
              .map((card) => (
                <label className="check" key={card.key}>
                  <input type="checkbox" name="card" value={card.key} />
                  <span>
                    {card.title} <small>{[card.holders || t.noHolder, words.access[card.access]].join(' · ')}</small>
                  </span>
                </label>
              ))}
          </details>
        ))}
        <p className="buttons">
          <SubmitButton>{t.add}</SubmitButton>
          <a href={mapHref}>{t.seeMap}</a>
        </p>
      </Form>
    </Ruled>
  );
}
