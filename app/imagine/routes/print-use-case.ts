import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openDesign } from '../open-design.server.ts';
import { printUseCase } from '../print/print-use-case.server.ts';

export const handle: RouteHandle = { action: 'design.read' };

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where } = await openDesign(args, 'design.read');
  return printUseCase(app, {
    ...{ territoryId: where.territoryId, useCaseId: args.params.useCase ?? '', request: args.request },
    ...{ territory: frame.territory.name, initiative: frame.themeName },
  });
}
