import { formatDate, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { PilotPanel } from '../definition/people.ts';
import { messages } from '../messages/entry.ts';
import { allTargets, REST_CELL } from '../quota-cells.ts';
import styles from './plan-sections.module.css';

/** What is asked at the door of a panel, who may enter, in which proportions, by lot or not, and who does more. */
export function EntryFacts({ panel }: { panel: PilotPanel }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { entry, tiers = [] } = panel;
  if (!entry && tiers.length === 0) return null;
  const targets = allTargets(panel);
  const titleOf = (key: string): string => {
    const cell = entry?.cells.find((one) => one.key === key);
    return cell ? inLocale(cell.title, locale) : t.rest;
  };
  return (
    <dl className={`facts ${styles.recruitment}`}>
      {entry && entry.questions.length > 0 ? (
        <div>
          <dt>{t.questions}</dt>
          {entry.questions.map(({ key, title }) => (
            <dd key={key}>{inLocale(title, locale)}</dd>
          ))}
        </div>
      ) : null}
      {entry && entry.rules.length > 0 ? (
        <div>
          <dt>{t.rules}</dt>
          {entry.rules.map(({ because }) => (
            <dd key={because.fr}>{inLocale(because, locale)}</dd>
          ))}
          {entry.refused ? (
            <dd>
              <small>{inLocale(entry.refused, locale)}</small>
            </dd>
          ) : null}
        </div>
      ) : null}
      {entry && entry.cells.length > 0 ? (
        <div>
          <dt>{t.cells}</dt>
          {targets
            .filter(({ key, target }) => key !== REST_CELL || target > 0)
            .map(({ key, target }) => (
              <dd key={key}>{t.cell(titleOf(key), target, formatPercent(locale, target / panel.size))}</dd>
            ))}
        </div>
      ) : null}
      {entry ? (
        <div>
          <dt>{t.draw}</dt>
          <dd>{entry.draw ? t.drawn(formatDate(locale, entry.draw.on), entry.draw.confirmDays) : t.noDraw}</dd>
        </div>
      ) : null}
      {tiers.length > 0 ? (
        <div>
          <dt>{t.tiers}</dt>
          {tiers.map(({ key, title, description, size }) => (
            <dd key={key}>
              {t.tier(inLocale(title, locale), size)}
              <small>{inLocale(description, locale)}</small>
            </dd>
          ))}
        </div>
      ) : null}
    </dl>
  );
}
