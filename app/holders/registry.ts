import { caf } from './caf/connector.server.ts';
import { dgfip } from './dgfip/connector.server.ts';
import { edf } from './edf/connector.server.ts';
import { enedis } from './enedis/connector.server.ts';
import { engie } from './engie/connector.server.ts';
import { grdf } from './grdf/connector.server.ts';
import { grocerA } from './grocer-a/connector.server.ts';
import { grocerB } from './grocer-b/connector.server.ts';
import { grocerC } from './grocer-c/connector.server.ts';
import type { Holder } from './holder.ts';
import type { HolderId } from './holder-ids.ts';
import { metropoleLyon } from './metropole-lyon/connector.server.ts';
import { sncf } from './sncf/connector.server.ts';
import { thales } from './thales/connector.server.ts';
import { ticketOffice } from './ticket-office/connector.server.ts';
import { traces } from './traces/connector.server.ts';
import { yelo } from './yelo/connector.server.ts';

/** Every holder this installation can talk to. For manifests alone, in a browser too, see manifests.ts. */
export const holders: Record<HolderId, Holder> = {
  enedis,
  grdf,
  caf,
  dgfip,
  edf,
  engie,
  'grocer-a': grocerA,
  'grocer-b': grocerB,
  'grocer-c': grocerC,
  'metropole-lyon': metropoleLyon,
  sncf,
  thales,
  'ticket-office': ticketOffice,
  traces,
  yelo,
};
