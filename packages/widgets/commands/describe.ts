/** Writes what editors and documentation read of the widgets into `dist`, beside what the compiler has put there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

import { readManifest } from './manifest.ts';
import { tokenCss, tokenNames, tokenNameTypes, tokenSets } from './token-files.ts';

const outdir = fileURLToPath(new URL('../dist', import.meta.url));
const manifest = readManifest();

mkdirSync(outdir, { recursive: true });
writeFileSync(`${outdir}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);

// Both write into the manifest that they are given.
const copy = () => structuredClone(manifest) as never;
generateVsCodeCustomElementData(copy(), { outdir, hideLogs: true });
generateJetBrainsWebTypes(copy(), { outdir, packageJson: false, hideLogs: true });

const tokens = {
  'tokens.css': tokenCss(),
  'tokens.json': tokenSets(),
  'names.js': tokenNames(),
  'names.d.ts': tokenNameTypes(),
};
mkdirSync(`${outdir}/tokens`, { recursive: true });
for (const [name, text] of Object.entries(tokens)) writeFileSync(`${outdir}/tokens/${name}`, text);
