import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { cellAt } from '~/pilots/quota-cells.ts';
import { shareOut } from '../engine/panel-shares.ts';
import type { RehearsalContext } from '../engine/stage.ts';
import { DAY_MS, type LabTester } from './lab-stage.ts';

/**
 * Two more than the smallest group: when one leaves, what is about those who stay may still be shown, even where one of
 * them has nothing to be counted.
 */
export function testersOf({ panels, smallestGroup }: PilotDefinition): number {
  const places = panels.reduce((sum, { size }) => sum + size, 0);
  return Math.min(places, Math.max(3, smallestGroup) + 2);
}

/** Enrols a few people by links, in each panel as many as its size asks. */
export async function enrolLab(context: RehearsalContext, definition: PilotDefinition): Promise<LabTester[]> {
  const { slug: pilotSlug, panels } = definition;
  const shares = shareOut(testersOf(definition), panels);
  const enrolled: LabTester[] = [];
  for (const panel of panels) {
    const count = shares[panel.key] ?? 0;
    if (count === 0) continue;
    const links = await createEnrolmentLinks(context, {
      ...{ pilotSlug, panelKey: panel.key, count, label: 'Lab', maxUses: 1, createdById: null },
      expiresAt: new Date(context.clock.now().getTime() + DAY_MS),
    });
    for (const [index, { url }] of links.entries()) {
      const { testerId, pseudonym } = await enrolTester(context, {
        ...{ token: url.split('/').at(-1) ?? '', name: `${panel.key} ${index + 1}`, locale: 'fr', isDemo: true },
        // .invalid: no mail can ever leave for it (RFC 2606).
        email: `${panel.key}.${index + 1}@simulation.invalid`,
        cell: cellAt(panel, index / count),
      });
      enrolled.push({ testerId, pseudonym, panelKey: panel.key });
    }
  }
  return enrolled;
}
