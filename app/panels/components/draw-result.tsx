import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { messages } from '../messages/draw.ts';
import type { DrawView, StratumView } from '../read-draw.server.ts';
import styles from './panel-page.module.css';

type Result = NonNullable<DrawView['result']>;

const shell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The groups, the list, and how to do the draw again from the file. */
export function DrawResult({ result, path, smallestGroup }: { result: Shown; path: string; smallestGroup: number }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const titleOf = ({ titles }: Pick<StratumView, 'titles'>): string =>
    titles.map((title) => (title ? inLocale(title, locale) : t.rest)).join(' + ');
  const { strata, entries, secret, word } = result;
  if (!entries) return <p>{t.tooFew(smallestGroup)}</p>;
  const example = entries[0]?.code ?? t.exampleCode;
  return (
    <>
      <section className="section">
        <h2>{t.strata}</h2>
        <ScrollBox label={t.strataCaption}>
          <table className="table">
            <caption className="visually-hidden">{t.strataCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.stratum}</th>
                {([t.target, t.candidates, t.seats] as const).map((label) => (
                  <th key={label} scope="col" className="r">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {strata.map((stratum) => (
                <tr key={stratum.key}>
                  <th scope="row">{titleOf(stratum)}</th>
                  <td className="r">{stratum.target}</td>
                  <td className="r">{stratum.candidates}</td>
                  <td className="r">{stratum.seats}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </section>
      <section className="section stack">
        <h2>{t.check}</h2>
        <p>{t.checkText}</p>
        <ol>
          {t.checks.split('\n').map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p>
          <a className="button is-plain" href={`${path}/tirage.csv`} download>
            <Icon name="download" />
            {t.download}
          </a>
        </p>
        <p>{t.command}</p>
        <p>
          <code className={styles.code}>{`printf %s ${shell(`${secret}:${word}:${example}`)} | sha256sum`}</code>
        </p>
      </section>
      <section className="section">
        <h2>{t.list}</h2>
        <details>
          <summary>{t.listShow(entries.length)}</summary>
          <ScrollBox label={t.listCaption}>
            <table className="table">
              <caption className="visually-hidden">{t.listCaption}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.code}</th>
                  <th scope="col">{t.stratum}</th>
                  <th scope="col" className="r">
                    {t.order}
                  </th>
                  <th scope="col">{t.result}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map(({ code, stratum, order, drawn }) => (
                  <tr key={code}>
                    <th scope="row">{code}</th>
                    <td>{titleOf(strata.find(({ key }) => key === stratum) ?? { titles: [] })}</td>
                    <td className="r">{order}</td>
                    <td>{drawn ? t.has : t.waits}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </details>
      </section>
    </>
  );
}

/** The same over the network, where dates are texts. */
export type Shown = Omit<Result, 'drawnAt'>;
