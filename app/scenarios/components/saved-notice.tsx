import { useLocation } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { Notice } from '~/ui/notice.tsx';
import { messages } from '../messages/pages.ts';

/** What just happened on a page of a scenario, and the way back. */
export function SavedNotice(props: { base: string; revision: number; saved: boolean; overtaken: boolean }) {
  const { base, revision, saved, overtaken } = props;
  const t = useMessages(messages);
  const { pathname } = useLocation();
  if (overtaken) {
    return (
      <Callout tone="warn" title={t.overtaken} role="alert">
        {t.overtakenText}
      </Callout>
    );
  }
  if (!saved) return null;
  const fields = { restore: String(revision - 1), revision: String(revision), back: pathname };
  return <Notice undo={{ label: t.undo, action: `${base}/historique`, fields }}>{t.saved}</Notice>;
}
