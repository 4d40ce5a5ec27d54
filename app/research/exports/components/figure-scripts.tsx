import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { exportsMessages } from '../../messages/exports.ts';
import { SCRIPTED_FIGURES } from '../figures-script.ts';
import styles from './exports.module.css';

/** The R script of each figure, for an export that is at hand. */
export function FigureScripts({ base }: { readonly base: string }) {
  const { scripts: t } = useMessages(exportsMessages);
  return (
    <section className="section stack" aria-labelledby="scripts">
      <h2 id="scripts">{t.title}</h2>
      <p>{t.lead}</p>
      <ul className={styles.list}>
        {SCRIPTED_FIGURES.map((figure) => (
          <li key={figure}>
            <a href={`${base}/figures.R?figure=${figure}`} download className={styles.act}>
              <Icon name="download" />
              {t[figure]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
