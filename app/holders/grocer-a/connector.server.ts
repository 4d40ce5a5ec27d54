import { grocer } from '../grocers/holder.server.ts';
import { grocerAManifest } from './manifest.ts';

export const grocerA = grocer(grocerAManifest, 'a');
