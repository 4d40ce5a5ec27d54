import type { PilotDefinition, PilotService } from '~/pilots/definition.ts';

export type ExchangeBoard = NonNullable<PilotService['board']>;

/** The exchange board of a pilot: of the one service that has one. Throws a 404 Response where none has. */
export function boardOf({ services }: Pick<PilotDefinition, 'services'>): ExchangeBoard {
  const board = services.find((service) => service.board)?.board;
  if (!board) throw new Response(null, { status: 404 });
  return board;
}
