import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { PreactElements } from '@backontrack/widgets/preact';
import type { ReactElements } from '@backontrack/widgets/react';
import type { SolidElements } from '@backontrack/widgets/solid';
import type { SvelteElements } from '@backontrack/widgets/svelte';
import type { VueElements } from '@backontrack/widgets/vue';
import type { JSX as Preact } from 'preact';
import type { JSX as React } from 'react';
import type { JSX as Solid } from 'solid-js';
import type { SvelteHTMLElements as Svelte } from 'svelte/elements';
import type { GlobalComponents as Vue } from 'vue';

import { elementsOf, readManifest } from '../packages/widgets/commands/manifest.ts';

type Typed = keyof (PreactElements | ReactElements | SolidElements | SvelteElements | VueElements);
type Tag = Extract<Typed, 'backontrack-news-feed'>;
type Props = readonly [
  React.IntrinsicElements[Tag],
  Preact.IntrinsicElements[Tag],
  Solid.IntrinsicElements[Tag],
  Svelte[Tag],
  InstanceType<Vue[Tag]>['$props'],
];

// The compiler is the test here: what is right must pass in each framework's own types, and what is wrong must not.
const common = { limit: 3, theme: 'dark', headingLevel: 2, 'heading-level': 2, lang: 'hu', id: 'news' } as const;
const right: Props = [common, common, common, common, common];

const compare = ({ count, currentTarget }: { count: number; currentTarget: { limit: number } }) =>
  count > currentTarget.limit;
const listeners: Props = [
  { 'onbackontrack-results': compare },
  { 'onbackontrack-results': compare },
  { 'on:backontrack-results': compare },
  { 'onbackontrack-results': compare },
  { onBackontrackResults: compare },
];

const unknownTheme: Props = [
  // @ts-expect-error
  { theme: 'blue' },
  // @ts-expect-error
  { theme: 'blue' },
  // @ts-expect-error
  { theme: 'blue' },
  // @ts-expect-error
  { theme: 'blue' },
  // @ts-expect-error
  { theme: 'blue' },
];

const innerState: Props = [
  // @ts-expect-error
  { opened: undefined },
  // @ts-expect-error
  { opened: undefined },
  // @ts-expect-error
  { opened: undefined },
  // @ts-expect-error
  { opened: undefined },
  // @ts-expect-error
  { opened: undefined },
];

test('five frameworks know the attributes, properties and events of an element, and refuse others', () => {
  for (const props of [right, listeners, unknownTheme, innerState]) assert.equal(props.length, 5);
});

test('every element that the package exports is typed by its tag', () => {
  const read = (path: string) => readFileSync(new URL(`../packages/widgets/${path}`, import.meta.url), 'utf8');
  const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };
  const typed = read('src/types/elements.ts');
  const missing = elementsOf(readManifest())
    .filter(({ tagName }) => `./${tagName.replace('backontrack-', '')}` in exports)
    .filter(({ tagName, name }) => !typed.includes(`'${tagName}': ${name};`));

  assert.deepEqual(missing, []);
});
