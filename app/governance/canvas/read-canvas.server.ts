import { getUseCase } from '~/imagine/get-use-case.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { renderMermaid } from '~/ui/diagram/render-mermaid.server.ts';
import type { DesignView } from '../design/design-view.ts';
import { messages } from '../messages/canvas.ts';
import type { Canvas } from './canvas.ts';
import { canvasDiagram } from './canvas-diagram.ts';
import { needsOf } from './needs-of.ts';
import { startCanvas } from './start-canvas.ts';

/** The canvas of a design: its own, else the one that its policy and its use case give; null without a model. */
export async function canvasOf(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; design: DesignView },
): Promise<Canvas | null> {
  const { document, policy, useCaseId } = input.design;
  if (document.canvas) return document.canvas;
  return policy ? startingCanvas(context, { ...input, useCaseId, policy }) : null;
}

/** The canvas that the policy and the use case give, whatever was drawn since. */
async function startingCanvas(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; useCaseId: string | null; policy: NonNullable<DesignView['policy']> },
): Promise<Canvas> {
  const { territoryId, useCaseId, policy } = input;
  const useCase = useCaseId ? await getUseCase(context, { territoryId, useCaseId }).catch(gone) : null;
  return startCanvas(policy, needsOf(useCase?.document ?? null));
}

/** A design outlives its use case. */
function gone(error: unknown): null {
  if (error instanceof Response && error.status === 404) return null;
  throw error;
}

export interface DrawnCanvas {
  readonly canvas: Canvas;
  readonly source: string;
  readonly svg: string;
}

/** The canvas with its drawing, in the reader's language; null without a model. */
export async function drawCanvas(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; design: DesignView; locale: Locale },
): Promise<DrawnCanvas | null> {
  const canvas = await canvasOf(context, input);
  if (!canvas) return null;
  const { rights, keeps, unnamed } = pick(messages, input.locale);
  const source = canvasDiagram(canvas, input.locale, { rights, keeps, unnamed });
  return { canvas, source, svg: await renderMermaid(source) };
}
