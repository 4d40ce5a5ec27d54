import { findEnrolmentLink } from '~/panels/find-enrolment-link.server.ts';
import type { PanelEntry } from '~/pilots/definition/entry.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Theme } from '~/ui/theme.ts';

export interface InvitedTo {
  readonly theme: Theme;
  readonly title: Bilingual;
  readonly pitch: Bilingual;
  readonly support: Bilingual;
  readonly endsOn: string;
  readonly territory: string;
  readonly contact: { readonly name: string; readonly role: Bilingual; readonly email: string };
  /** What is asked at the door; absent where everyone may come. */
  readonly entry: PanelEntry | undefined;
}

export interface Invitation {
  readonly state: 'open' | 'used' | 'expired' | 'revoked' | 'unknown';
  /** Null for a link that nobody made. */
  readonly to: InvitedTo | null;
}

/** What an enrolment link invites to, in the pilot's own words, and whether it still opens. */
export async function readInvitation(context: AppContext, token: string): Promise<Invitation> {
  const link = await findEnrolmentLink(context, token);
  if (link.state === 'unknown') return { state: 'unknown', to: null };
  const definition = await getOpenPilot(context, link.pilotSlug);
  const territory = await context.db.territory.findUnique({ where: { id: definition.territory } });
  const panel = definition.panels.find(({ key }) => key === link.panelKey);
  const { theme, title, pitch, contact, calendar } = definition;
  return {
    state: link.state,
    to: {
      ...{ theme, title, pitch, contact },
      support: panel?.support ?? pitch,
      entry: panel?.entry,
      endsOn: calendar.endsOn,
      territory: territory?.name ?? definition.territory,
    },
  };
}
