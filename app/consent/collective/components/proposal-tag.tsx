import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { IconName } from '~/ui/icon.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { Tone } from '~/ui/tone.ts';
import { messages } from '../messages/assembly.ts';
import type { ProposalState } from '../proposal-state.ts';

const LOOK: Readonly<Record<ProposalState, { tone: Tone | undefined; icon: IconName }>> = {
  draft: { tone: undefined, icon: 'pencil' },
  debate: { tone: 'info', icon: 'message' },
  vote: { tone: 'info', icon: 'half-circle' },
  adopted: { tone: 'ok', icon: 'check' },
  'in-force': { tone: 'ok', icon: 'check' },
  rejected: { tone: undefined, icon: 'close' },
  'no-quorum': { tone: 'warn', icon: 'circle' },
  void: { tone: 'warn', icon: 'warning' },
  withdrawn: { tone: undefined, icon: 'undo' },
  ended: { tone: undefined, icon: 'clock' },
};

/** Where a proposal stands, in a word with its glyph. */
export function ProposalTag({ state }: { state: ProposalState }) {
  const t = useMessages(messages);
  const { tone, icon } = LOOK[state];
  return (
    <Tag tone={tone} icon={icon}>
      {t.states[state]}
    </Tag>
  );
}
