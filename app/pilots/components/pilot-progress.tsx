import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Progress } from '~/ui/progress.tsx';
import type { PilotProgress as Where } from '../calendar.ts';
import { messages } from '../messages/list.ts';

export interface PilotProgressProps {
  readonly progress: Where;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Where the pilot is in its weeks. */
export function PilotProgress({ progress, startsOn, endsOn }: PilotProgressProps) {
  const t = useMessages(messages).progress;
  const { state, week, weeks } = progress;
  if (state === 'to-come') return <Progress label={t.toCome(startsOn)} value={0} max={weeks} />;
  if (state === 'over') return <Progress label={t.over(endsOn)} value={weeks} max={weeks} />;
  return <Progress label={t.running(week, weeks, endsOn)} value={week} max={weeks} />;
}
