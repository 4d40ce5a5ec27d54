import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/first-uses.ts';

interface Props {
  readonly cards: readonly { readonly key: string; readonly title: string; readonly challenge: string }[];
  readonly chosen: readonly string[];
}

/** The cards of the map to tick, by challenge. */
export function CardChoices({ cards, chosen }: Props) {
  const t = useMessages(messages).form;
  const ticked = new Set(chosen);
  const known = new Set(cards.map(({ key }) => key));
  return (
    <section className="section">
      <h2>{t.cards}</h2>
      <p>{t.cardsHint}</p>
      {/* Cards beyond those shown stay named. */}
      {chosen
        .filter((key) => !known.has(key))
        .map((key) => (
          <input key={key} type="hidden" name="card" value={key} />
        ))}
      {[...new Set(cards.map(({ challenge }) => challenge))].map((challenge) => (
        <details key={challenge} open={cards.some((card) => card.challenge === challenge && ticked.has(card.key))}>
          <summary>{challenge}</summary>
          {cards
            .filter((card) => card.challenge === challenge)
            .map(({ key, title }) => (
              <label className="check" key={key}>
                <input type="checkbox" name="card" value={key} defaultChecked={ticked.has(key)} />
                <span>{title}</span>
              </label>
            ))}
        </details>
      ))}
    </section>
  );
}
