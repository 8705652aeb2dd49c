/** Writes the page of the guide that lists all tokens. */
import { writeFileSync } from 'node:fs';

import { tokenGuide } from './token-files.ts';

writeFileSync(new URL('../../../docs/tokens.md', import.meta.url), tokenGuide());
