import { cssOf, publicTokens, readSet, setNames, tokensOf } from './tokens.ts';

/** The public tokens with their defaults, for a page to copy and change. */
export const tokenCss = (): string =>
  `:root {\n${publicTokens()
    .map(({ name, default: value, description }) => `  /* ${description} */\n  ${name}: ${value};`)
    .join('\n')}\n}\n`;

/** The names of the public tokens as a module. */
export const tokenNames = (): string => `export const tokenNames = ${names('[', ', ', ']')};\n`;

/** The type of that module. */
export const tokenNameTypes = (): string =>
  `/** A CSS custom property that widgets read. */\nexport type TokenName = ${names('', ' | ', '')};\n\n/** All of them. */\nexport declare const tokenNames: readonly TokenName[];\n`;

const names = (before: string, between: string, behind: string) =>
  before +
  publicTokens()
    .map(({ name }) => `'${name}'`)
    .join(between) +
  behind;

/** All sets in one file, as Tokens Studio and Figma's own import of variables read them. */
export const tokenSets = (): string =>
  `${JSON.stringify(
    {
      ...Object.fromEntries(setNames.map((name) => [name, readSet(name)])),
      $themes: setNames.slice(1).map((name) => ({
        id: name,
        name,
        group: 'mode',
        selectedTokenSets: {
          scale: 'source',
          // High contrast changes some colours of its scheme, and keeps the others.
          [name.replace('-contrast', '')]: 'enabled',
          [name]: 'enabled',
        },
      })),
      $metadata: { tokenSetOrder: setNames },
    },
    null,
    2,
  )}\n`;

/** The page of the guide that lists all tokens. */
export function tokenGuide(): string {
  const settable = publicTokens().map(
    ({ name, description, default: value }) => `| \`${name}\` | ${description} | \`${value}\` |`,
  );
  const sets = ['light-contrast', 'dark-contrast', 'scale'].map((name) => [
    `### ${name}`,
    '',
    '| Token | Value |',
    '| --- | --- |',
    ...tokensOf(name).map(({ path, value }) => `| \`${path}\` | \`${cssOf(value)}\` |`),
    '',
  ]);
  return [
    '# Design tokens',
    '',
    'The source is `packages/widgets/tokens`, in the W3C design-token format. `npm run tokens` writes this page; `npm run build` writes `tokens.css`, the types and `tokens.json`, which Tokens Studio and Figma import, into `packages/widgets/dist`.',
    '',
    '## What a page can set',
    '',
    'On `:root`, or on anything around a widget. What is not set follows the page: its text colour, its font, its size.',
    '',
    '| Property | What it colours or shapes | Default |',
    '| --- | --- | --- |',
    ...settable,
    '',
    '## What widgets are made of',
    '',
    'Where a reader asks for more contrast, the colours of these two sets replace the defaults. A length is in em, so that it follows the text of the page.',
    '',
    ...sets.flat(),
  ].join('\n');
}
