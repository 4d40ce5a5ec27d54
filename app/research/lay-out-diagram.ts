import type { FlowExit, FlowStage, FlowStep } from './flow.ts';

/** A participant flow diagram after CONSORT 2010 (Schulz, Altman & Moher): boxes down, what is lost to the right. */
export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly StageBox[];
}

export interface StageBox {
  readonly stage: FlowStage;
  readonly step: FlowStep;
  readonly y: number;
  /** Where the box of those lost after it stands; null when nobody is. */
  readonly lost: {
    readonly y: number;
    readonly height: number;
    readonly count: number;
    readonly exits: readonly { readonly exit: FlowExit; readonly count: number | null }[];
  } | null;
}

export const DIAGRAM = { width: 720, boxWidth: 300, boxHeight: 76, lostLeft: 400, lostWidth: 320, line: 20 } as const;
const GAP = 28;

export function layOutDiagram(steps: readonly FlowStep[]): DiagramLayout {
  let y = 0;
  const boxes = steps.map((step, i): StageBox => {
    const next = steps[i + 1];
    const exits = next ? step.exits.filter(({ count }) => count !== 0) : [];
    const count = next ? step.count - next.count : 0;
    const height = DIAGRAM.line * (exits.length + 1) + 20;
    const top = y + DIAGRAM.boxHeight + GAP / 2;
    const lost = count > 0 ? { y: top, height, count, exits } : null;
    const box = { stage: step.stage, step, y, lost };
    y += DIAGRAM.boxHeight + GAP + (lost ? height : 0);
    return box;
  });
  return { width: DIAGRAM.width, height: Math.max(DIAGRAM.boxHeight, y - GAP) + 4, boxes };
}
