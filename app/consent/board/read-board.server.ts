import type { PilotPurpose } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type CertificationView, listCertifications } from '../certification/list-certifications.server.ts';
import { type ConsentView, listConsents } from '../list-consents.server.ts';
import { findTesterPilot } from '../tester-pilot.server.ts';

export interface BoardRow {
  readonly dataset: string;
  readonly isOn: boolean;
  /** The questions that this switch answers. */
  readonly consents: readonly ConsentView[];
}

export interface Board {
  readonly services: readonly {
    readonly key: string;
    /** Where the policy asks for it: what the operator says of it; undefined elsewhere. */
    readonly certification: CertificationView['standing'] | undefined;
    readonly rows: readonly BoardRow[];
  }[];
  /** Questions that give no data to a service: answered each on its own page. */
  readonly others: readonly ConsentView[];
  /** Whether the tester has touched it. */
  readonly isAnswered: boolean;
}

/** Everything that a tester may let through, in one view: services, what each may read, on or off. */
export async function readBoard(context: AppContext, testerId: string): Promise<Board> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  const consents = await listConsents(context, testerId);
  const switches = await context.db.boardSwitch.findMany({ where: { testerId } });
  const isOn = (serviceKey: string, dataset: string): boolean =>
    switches.some((one) => one.serviceKey === serviceKey && one.dataset === dataset && one.isOn);
  const asked = pilotPolicy(definition).decides.gate === 'operator-certifies';
  const certifications = asked ? await listCertifications(context, tester.pilotSlug) : [];
  const services = definition.services.map(({ key }) => ({
    key,
    certification: asked ? (certifications.find((one) => one.serviceKey === key)?.standing ?? 'never') : undefined,
    rows: definition.datasets.flatMap(({ key: dataset }): BoardRow[] => {
      const covering = consents.filter(({ purpose }) => gives(purpose, key, dataset));
      const granted = covering.some(({ state }) => state === 'granted');
      return covering.length > 0 ? [{ dataset, isOn: granted && isOn(key, dataset), consents: covering }] : [];
    }),
  }));
  return {
    services: services.filter(({ rows }) => rows.length > 0),
    others: consents.filter(({ purpose }) => purpose.datasets.length === 0 || purpose.services.length === 0),
    isAnswered: switches.length > 0,
  };
}

/** Whether a question gives a dataset to a service. */
export const gives = ({ services, datasets }: PilotPurpose, serviceKey: string, dataset: string): boolean =>
  services.includes(serviceKey) && datasets.includes(dataset);
