import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { File } from '../src/builder/snippets.ts';
import { version } from './places.ts';

/** The built files of each widget, dependencies first. */
export async function readWidgetFiles(): Promise<Record<string, File[]>> {
  const path = new URL(`../../widgets/dist/cdn/${version}/manifest.json`, import.meta.url);
  const { files, widgets } = JSON.parse(await readFile(fileURLToPath(path), 'utf8')) as {
    files: Record<string, { integrity: string }>;
    widgets: Record<string, string[]>;
  };
  const fileOf = (name: string): File => ({ path: `/${version}/${name}`, integrity: files[name]!.integrity });
  return Object.fromEntries(Object.entries(widgets).map(([widget, names]) => [widget, names.map(fileOf)]));
}
