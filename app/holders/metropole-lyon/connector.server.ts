import type { Entry } from '~/platform/entry.ts';
import { noonOf } from '../local-time.ts';
import { proposalHolder } from '../proposal/holder.server.ts';
import { metropoleLyonManifest as manifest } from './manifest.ts';
import { mockPath, mockRights } from './mock.ts';
import { type LocalRightItem, localRight, type PathStepItem, pathStep } from './wire.ts';

/** The local authority: appointments, deadlines, local aids; cards and passes. */
export const metropoleLyon = proposalHolder({
  manifest,
  datasets: {
    'metropole-lyon/path': { ...mockPath, item: pathStep, toEntry: stepEntry },
    'metropole-lyon/local-rights': { ...mockRights, item: localRight, toEntry: rightEntry },
  },
});

function stepEntry({ id, noted_at, kind, label, on, amount_cents }: PathStepItem): Entry {
  const amount = amount_cents !== undefined && { amount: amount_cents };
  return { id, at: Date.parse(noted_at), fields: { kind, label, on, ...amount } };
}

function rightEntry({ id, issued_on, label, valid_until }: LocalRightItem): Entry {
  return { id, at: noonOf(issued_on), fields: { label, until: valid_until } };
}
