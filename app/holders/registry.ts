import { enedis } from './enedis/connector.server.ts';
import { grdf } from './grdf/connector.server.ts';
import type { Holder } from './holder.ts';
import type { HolderId } from './holder-ids.ts';

/** Every holder this installation can talk to. For manifests alone, in a browser too, see manifests.ts. */
export const holders: Record<HolderId, Holder> = { enedis, grdf };
