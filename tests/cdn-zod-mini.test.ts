import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import * as contract from '@backontrack/contract';
import {
  consentTexts,
  curriculumModules,
  events,
  initiatives,
  mentors,
  newsItems,
  organisations,
  page,
  programmes,
  ruleSets,
} from '@backontrack/contract/examples';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import fc from 'fast-check';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import type * as z from 'zod/mini';

import { ownZod } from '../packages/widgets/cdn/own-zod.ts';
import { root } from './count.ts';

type Schemas = Readonly<Record<string, z.ZodMiniType>>;

/** What the CDN files check: each answer that the SDK reads, and what forms ask of an address and a number. */
const examples: Readonly<Record<string, readonly unknown[]>> = {
  ConsentText: consentTexts,
  ContactRequestReceipt: [{ receiptCode: 'K7QF-3MZP-9TXA-04WD', keptForDays: 30 }],
  CurriculumModule: curriculumModules,
  CurriculumModuleSummary: curriculumModules,
  EmailAddress: ['name@example.org', 'ana.марић@example.org', 'a@b', 'x'.repeat(300)],
  Event: events,
  Initiative: initiatives,
  Mentor: mentors,
  NewsItem: newsItems,
  NewsSummary: newsItems,
  Organisation: organisations,
  PhoneNumber: ['+381 64 123 4567', '064/123-45-67', '12'],
  Programme: programmes,
  ProgrammeSummary: programmes,
  RuleSet: ruleSets,
  SubscriptionReceipt: [{ state: 'pending', confirmWithinDays: 7 }, { state: 'active' }],
  WithdrawnContactRequest: [{ state: 'withdrawn', wasDelivered: true }],
};

const names = Object.keys(examples);

const own = (await withOwnZod()) as typeof zod;
const zod = contract as unknown as Schemas & Pick<typeof contract, 'page'>;

/** The contract as the CDN build makes it. */
async function withOwnZod(): Promise<unknown> {
  const bundle = await rollup({
    input: 'entry',
    treeshake: { moduleSideEffects: false },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? `export { page, ${names.join()} } from '@backontrack/contract'` : null),
      },
      ownZod,
      nodeResolve({ exportConditions: ['@backontrack/source'], extensions: ['.ts', '.js', '.mjs'], rootDir: root }),
      esbuild({ target: 'es2022', tsconfig: join(root, 'tsconfig.json') }),
    ],
  });
  const folder = await mkdtemp(join(tmpdir(), 'backontrack-'));
  try {
    const file = join(folder, 'contract.mjs');
    await bundle.write({ file, format: 'es' });
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the SDK takes from a result. */
const told = (schema: z.ZodMiniType, value: unknown) => {
  const { success, data, error } = schema.safeParse(value);
  return { success, data, issues: error?.issues.map(({ path, message }) => ({ path, message })) };
};

/** Every place in a value, as its path. */
const placesIn = (value: unknown): (string | number)[][] => [
  [],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, field]) =>
        placesIn(field).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
      )
    : []),
];

/** A copy with another value in one place, or without anything there. */
const changed = (value: unknown, [key, ...path]: (string | number)[], to: unknown): unknown => {
  if (key === undefined) return to;
  const copy = structuredClone(value) as Record<string, unknown> | unknown[];
  if (path.length === 0 && to === undefined) {
    if (Array.isArray(copy)) copy.splice(Number(key), 1);
    else delete copy[key];
  } else Reflect.set(copy, key, changed(Reflect.get(copy, key), path, to));
  return copy;
};

const anything = fc.oneof(
  fc.constantFrom(undefined, null, '', 0, -1, 1.5, 2 ** 53, -(2 ** 60), Infinity, 'paragraph', 'heading', [], {}, '1'),
  fc.jsonValue(),
  fc.double(),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[a-z]{1,4}(-[a-zA-Z]{2,4})?$/),
);

/** An example that may have been broken in some places. */
const answersOf = (values: readonly unknown[]) =>
  fc
    .tuple(fc.constantFrom(...values), fc.array(fc.tuple(fc.nat(), anything), { maxLength: 4 }))
    .map(([value, changes]) =>
      changes.reduce<unknown>((sum, [at, to]) => {
        const places = placesIn(sum);
        return changed(sum, places[at % places.length]!, to);
      }, value),
    );

test('every schema that the SDK reads answers with is held to zod here', () => {
  const used = globSync('packages/sdk/src/resources/*.ts', { cwd: root }).flatMap((file) => {
    const [, imported = ''] =
      /import \{(.*?)\} from '@backontrack\/contract'/s.exec(readFileSync(root + file, 'utf8')) ?? [];
    return imported.split(',').map((name) => name.trim());
  });

  const forgotten = used.filter((name) => name && !name.startsWith('type ') && !names.includes(name));

  assert.deepEqual(forgotten, []);
});

for (const [name, values] of Object.entries(examples)) {
  test(`${name} is read in the CDN files as zod reads it`, () => {
    for (const value of values) assert.deepEqual(told(own[name]!, value), told(zod[name]!, value));
    fc.assert(
      fc.property(fc.oneof(anything, { arbitrary: answersOf(values), weight: 9 }), (value) =>
        assert.deepEqual(told(own[name]!, value), told(zod[name]!, value)),
      ),
      { numRuns: 400 },
    );
  });
}

test('a page is read in the CDN files as zod reads it', () => {
  const schemas = [own.page(own['Mentor']!), zod.page(zod['Mentor']!)] as const;

  fc.assert(
    fc.property(answersOf([page(mentors), { ...page(mentors), nextCursor: 'x' }]), (value) =>
      assert.deepEqual(told(schemas[0], value), told(schemas[1], value)),
    ),
    { numRuns: 400 },
  );
});
