import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Endpoint, endpoints, SubscriptionDraft } from '@backontrack/contract';
import { storedKinds } from '@backontrack/contract/stored';
import type * as z from 'zod/mini';

import { inEnglish } from './english-messages.ts';
import { Feed } from './importers/feed.ts';
import { MailAddresses } from './mail/mail-addresses.ts';

const saidOf = (schema: z.ZodMiniType, value: unknown) =>
  schema.safeParse(value, inEnglish).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

/** Every pattern that a schema, or what it is made of, asks a text to match. */
function patternsIn(part: unknown, seen = new Set()): RegExp[] {
  if (part instanceof RegExp) return [part];
  if (typeof part !== 'object' || part === null || seen.has(part)) return [];
  seen.add(part);
  const { _zod: inside } = part as { _zod?: { def: { getter?: () => unknown } } };
  const parts = inside ? [...Object.values(inside.def), inside.def.getter?.()] : Object.values(part);
  return parts.flatMap((one) => patternsIn(one, seen));
}

test('every pattern of content, forms, feeds and mail addresses is told in words', () => {
  const bodies = Object.values<Endpoint>(endpoints).flatMap(({ body }) => body ?? []);
  const patterns = new Set(
    [...Object.values(storedKinds), ...bodies, Feed, MailAddresses].flatMap((one) => patternsIn(one)),
  );

  assert.ok(patterns.size >= 16);
  for (const pattern of patterns) {
    const said = inEnglish.error({ code: 'invalid_format', format: 'regex', pattern: String(pattern), input: '' });
    assert.match(said, /^must be /, String(pattern));
  }
});

test('what is wrong with a draft or a file is told without a pattern', () => {
  const consent = { textVersion: 'a\nb', origin: 'partner.example.org' };
  assert.deepEqual(saidOf(SubscriptionDraft, { email: 'amra', topics: ['news'], locale: 'Bosnian', consent }), [
    'email: must be an e-mail address such as name@example.org',
    'locale: must be a locale such as bs or sr-Latn',
    'consent.textVersion: must be one line of text, without control characters',
    'consent.origin: must be a site such as https://partner.example.org, without a path',
  ]);
  assert.deepEqual(saidOf(storedKinds.events.shape.texts, { Bosnian: 'original' }), [
    'Bosnian: its name must be a locale such as bs or sr-Latn',
  ]);
});
