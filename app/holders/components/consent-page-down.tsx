import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { messages } from '../messages.ts';

interface Props {
  readonly holder: string;
  readonly status: number;
  /** The way back to the application, which then knows that nothing was answered. */
  readonly back: string;
}

/** A consent page that is not there: the incident that people meet before anything is connected. */
export function ConsentPageDown({ holder, status, back }: Props) {
  const t = useMessages(messages).authorize;
  return (
    <>
      <h1>{t.down(holder)}</h1>
      <Callout tone="bad" title={<code>{status}</code>}>
        {t.downText}
      </Callout>
      <p>
        <a className="button" href={back}>
          {t.back}
        </a>
      </p>
    </>
  );
}
