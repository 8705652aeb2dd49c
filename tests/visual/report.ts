import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../count.ts';

/** A story that does not look as its committed picture does. */
export interface Change {
  readonly name: string;
  readonly before: Buffer | undefined;
  readonly after: Buffer;
  readonly drawn: Buffer | undefined;
}

const folder = join(root, 'tests/visual/dist');

/** Writes a page that shows each change: before, after, and where they differ. Gives its path. */
export function writeReport(changes: readonly Change[]): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const rows = changes.map(({ name, before, after, drawn }) => {
    const pictures = Object.entries({ before, after, drawn }).map(([kind, png]) => {
      if (!png) return `<td>${kind === 'before' ? 'new' : ''}</td>`;
      writeFileSync(join(folder, `${name}.${kind}.png`), png);
      return `<td><img alt="${kind}" src="${name}.${kind}.png"></td>`;
    });
    return `<tr><th colspan="3">${name}</th></tr><tr>${pictures.join('')}</tr>`;
  });
  const path = join(folder, 'index.html');
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><title>What looks different</title>
<style>body { font: 1rem system-ui; } table { inline-size: 100%; table-layout: fixed; } th { text-align: start; padding-block-start: 2rem; } td { vertical-align: top; } img { max-inline-size: 100%; border: 1px solid; }</style>
<h1>What looks different: ${changes.length}</h1>
<table><thead><tr><td>before</td><td>after</td><td>where</td></tr></thead>${rows.join('\n')}</table>\n`,
  );
  return path;
}
