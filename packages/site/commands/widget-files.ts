import type { File } from '../src/builder/snippets.ts';
import { readManifest, version } from './places.ts';

/** The built files of each widget, dependencies first. */
export async function readWidgetFiles(): Promise<Record<string, File[]>> {
  const { files, widgets } = await readManifest();
  const fileOf = (name: string): File => ({ path: `/${version}/${name}`, integrity: files[name]!.integrity });
  return Object.fromEntries(Object.entries(widgets).map(([widget, names]) => [widget, names.map(fileOf)]));
}
