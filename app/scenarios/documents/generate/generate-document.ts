import type { DocumentInput, DocumentKey, GeneratedDocument } from '../document.ts';
import { charter } from './charter.ts';
import { withCorrections } from './corrections.ts';
import { dossier } from './dossier.ts';
import { dpia } from './dpia.ts';
import { notice } from './notice.ts';
import { pitch } from './pitch.ts';
import { register } from './register.ts';

const makers: Readonly<Record<DocumentKey, (input: DocumentInput) => GeneratedDocument>> = {
  ...{ dossier, charter, pitch, notice, register, dpia },
};

/** A document of the scenario as it stands, corrections included. */
export const generateDocument = (key: DocumentKey, input: DocumentInput): GeneratedDocument =>
  withCorrections(makers[key](input), input.definition.documents);
