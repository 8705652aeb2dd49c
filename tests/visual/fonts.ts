import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const subsets = {
  latin: 'U+0-FF, U+131, U+152-153, U+2000-206F, U+20AC, U+2190-2199, U+2212',
  'latin-ext': 'U+100-2BA, U+1E00-1EFF',
  cyrillic: 'U+301, U+400-45F, U+490-491, U+4B0-4B1',
};

/** Where the files of the font are. */
export const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource-variable/source-sans-3/package.json')),
  'files',
);

// What machines have differs, so every family that a story names is this one.
const families = ['Source Sans 3', 'Arial', 'Georgia', 'Manrope', 'Segoe UI', 'Trebuchet MS', 'Verdana'];

/** Makes all text of a page one font, which the project brings along. */
export const fontCss = `${families
  .flatMap((family) =>
    Object.entries(subsets).map(
      ([subset, range]) =>
        `@font-face { font-family: '${family}'; font-weight: 200 900; unicode-range: ${range}; src: url(/fonts/source-sans-3-${subset}-wght-normal.woff2); }`,
    ),
  )
  .join('\n')}
:root, body, .partner { font-family: 'Source Sans 3' !important; }
*, ::before, ::after { transition: none !important; caret-color: transparent !important; }`;
