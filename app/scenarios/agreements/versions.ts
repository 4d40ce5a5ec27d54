import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';

/** What testers read of an agreement: a change of these is a new version of it. */
const wordsOf = ({ question, what, why, who, until, ifRefused, ifWithdrawn }: PilotPurpose): string =>
  JSON.stringify([question, what, why, who, until, ifRefused, ifWithdrawn]);

/** The version that an agreement must carry, once testers may have answered to what was launched. */
export function versionOf(purpose: PilotPurpose, launched: PilotPurpose | undefined): number {
  if (!launched) return purpose.version;
  if (wordsOf(purpose) === wordsOf(launched)) return launched.version;
  return Math.max(purpose.version, launched.version + 1);
}

/** A scenario in which each agreement whose words changed since the launch carries its next version. */
export function withVersions(document: PilotDefinition, launched: PilotDefinition | undefined): PilotDefinition {
  if (!launched) return document;
  const purposes = document.purposes.map((purpose) => ({
    ...purpose,
    version: versionOf(
      purpose,
      launched.purposes.find(({ key }) => key === purpose.key),
    ),
  }));
  return { ...document, purposes };
}
