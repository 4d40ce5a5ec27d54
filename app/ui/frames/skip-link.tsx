import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages.ts';

export function SkipLink() {
  const t = useMessages(messages);
  return (
    <a className="skip" href="#contenu">
      {t.skip}
    </a>
  );
}
