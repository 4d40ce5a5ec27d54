import { grocer } from '../grocers/holder.server.ts';
import { grocerCManifest } from './manifest.ts';

export const grocerC = grocer(grocerCManifest, 'c');
