import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/situation.ts';

/** Where a part of a page comes from, and where it is read fact by fact. */
export interface FactSource {
  readonly holder: string;
  readonly path: string;
}

/** « D'après la CAF. Voir le détail »; nothing where there is no such data. */
export function Source({ source }: { readonly source: FactSource | null }) {
  const t = useMessages(messages);
  if (!source) return null;
  return (
    <p className="aside">
      {t.source(source.holder)} <Link to={source.path}>{t.seeData}</Link>
    </p>
  );
}
