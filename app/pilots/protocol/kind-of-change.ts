import { changesBetween } from '../changes/changes-between.ts';
import type { PilotDefinition } from '../definition.ts';
import type { ChangeKind } from './add-version.server.ts';
import type { AgreementChange } from './agreement-changes.ts';

/** Parts that testers do not meet in their space: a change there is told in the history and nowhere else. */
const BEHIND: readonly string[] = [
  ...['objectives', 'mainObjective', 'questions', 'origin', 'axioms', 'packages', 'team', 'partners', 'indicators'],
  ...['compliance', 'communication', 'documents', 'accepted', 'status'],
];

/** What a version is for testers: it asks some of them again, it tells them something, or only words changed. */
export function kindOfChange(
  before: PilotDefinition,
  after: PilotDefinition,
  agreements: readonly AgreementChange[],
): Exclude<ChangeKind, 'launch'> {
  if (agreements.some(({ effect }) => effect === 'asked-again' || effect === 'asked-first')) return 'asks-again';
  if (agreements.some(({ effect }) => effect === 'narrowed' || effect === 'ended')) return 'informs';
  const met = changesBetween(before, after).filter(({ path: [part] }) => !BEHIND.includes(String(part)));
  const onlyWords = met.every(({ path: [part], kind, before: old, after: young }) => {
    if (part === 'recipients' || part === 'purposes') return true;
    return kind === 'changed' && isText(old) && isText(young);
  });
  return onlyWords ? 'wording' : 'informs';
}

const isText = (value: unknown): boolean => typeof value === 'object' && value !== null && 'fr' in value;
