import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { getDesign } from '../design/get-design.server.ts';
import { saveDesign } from '../design/save-design.server.ts';
import { edited, readGesture, withForm } from './edit-canvas.ts';
import { canvasOf } from './read-canvas.server.ts';

/**
 * Keeps what the form says of each row, then does the gesture that was asked for (add, remove, move, or start again
 * from the model). Throws AppError `governance.design-changed` when somebody saved the design since; 404 without a model.
 */
export async function changeCanvas(
  context: Pick<AppContext, 'db' | 'clock'>,
  input: { territoryId: string; designId: string; revision: number; form: FormData; locale: Locale },
): Promise<void> {
  const { territoryId, designId, revision, form, locale } = input;
  const design = await getDesign(context, { territoryId, designId });
  const gesture = readGesture(String(form.get('gesture') ?? ''));
  const before = await canvasOf(context, { territoryId, design });
  if (!before) throw new Response(null, { status: 404 });
  const canvas = gesture.kind === 'restart' ? null : edited(withForm(before, form, locale), gesture);
  await saveDesign(context, { territoryId, designId, revision, change: (document) => ({ ...document, canvas }) });
}
