/** Writes the document of the public API, as it is published with the contract: `dist/openapi.json`. */
import { readFileSync, writeFileSync } from 'node:fs';

import { openApi } from '../src/openapi.ts';

const folder = new URL('../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { version: string };

writeFileSync(new URL('dist/openapi.json', folder), `${JSON.stringify(openApi(version), null, 2)}\n`);
