/** Sets a WordPress up, and drives the plugin in it. The last line is `N passed, N failed`. */
import { mkdirSync } from 'node:fs';
import { root } from '../count.ts';
import { inNode } from '../in-node.ts';

mkdirSync(`${root}tests/wordpress/dist`, { recursive: true });
const { passed, failed } = await inNode(['tests/wordpress/plugin.test.ts'], { serial: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
