import { grocer } from '../grocers/holder.server.ts';
import { grocerBManifest } from './manifest.ts';

export const grocerB = grocer(grocerBManifest, 'b');
