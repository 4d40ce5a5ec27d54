import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/workshop.ts';
import styles from './workshop-view.module.css';

interface Props {
  /** The workshop's own address. */
  readonly base: string;
  /** The template's print sheets, in words; filled: one for each table, with what it works on. */
  readonly sheets: readonly { readonly key: string; readonly title: string; readonly isFilled: boolean }[];
  /** Where the data cards are printed, when the agenda draws some. */
  readonly dataCards: string | undefined;
}

const PAPERS = [
  { key: 'a4', name: 'A4' },
  { key: 'a1', name: 'A1' },
] as const;

/** Everything a workshop puts on paper, each on A4 for a table or A1 for a wall. */
export function PrintLinks({ base, sheets, dataCards }: Props) {
  const t = useMessages(messages);
  const documents = [
    { name: 'ordre-du-jour', title: t.printDocs['ordre-du-jour'], isFilled: false },
    { name: 'script', title: t.printDocs.script, isFilled: false },
    { name: 'affiche', title: t.printDocs.affiche, isFilled: false },
    ...sheets.map(({ key, title, isFilled }) => ({ name: `feuille-${key}`, title, isFilled })),
  ];
  return (
    <ul className={styles.prints}>
      {documents.map(({ name, title, isFilled }) => (
        <li key={name}>
          <span>
            <Icon name="print" />
            <span className={styles.printName}>
              {title}
              {isFilled ? <small>{t.filled}</small> : null}
            </span>
          </span>
          <span>
            {PAPERS.map((paper) => (
              <a
                key={paper.key}
                href={`${base}/imprimer/${name}?papier=${paper.key}`}
                aria-label={t.printAs(title, paper.name)}
              >
                {paper.name}
              </a>
            ))}
            {isFilled ? (
              <a
                href={`${base}/imprimer/${name}?papier=a4&defi=vierge`}
                aria-label={t.printAs(`${title}, ${t.blank}`, 'A4')}
              >
                {t.blank}
              </a>
            ) : null}
          </span>
        </li>
      ))}
      {dataCards ? (
        <li>
          <span>
            <Icon name="print" />
            {t.dataCards}
          </span>
          <span>
            <a href={dataCards} aria-label={t.printAs(t.dataCards, 'A4')}>
              A4
            </a>
          </span>
        </li>
      ) : null}
    </ul>
  );
}
