import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Endpoint, endpoints } from '@backontrack/contract';
import { openApi } from '@backontrack/contract/openapi';
import fc from 'fast-check';

import { engines } from '../testing/engines.ts';
import { formsOn } from '../testing/sample-forms.ts';

interface JsonSchema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  oneOf?: JsonSchema[];
  pattern?: string;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

type Described = { components: { schemas: Record<string, JsonSchema> }; paths: Record<string, { post: Operation }> };
type Operation = { requestBody: { content: { 'application/json': { schema: JsonSchema } } } };

const document = openApi('0.0.0') as unknown as Described;

const naughtyWords = [
  '',
  ' ',
  '\u0000',
  '\r\nBcc: victim@example.org',
  'a@b',
  '"@example.org',
  'a@example.org\n',
  "'; drop table subscription; --",
  '" or ""="',
  '${7*7}',
  '{{constructor.constructor("return 1")()}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00%0d%0a',
  '\ud800',
  '\u202egnp.exe',
  '﷽',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'constructor',
  '__proto__',
  'toString',
  'undefined',
  'NaN',
  '1e999',
  '-0',
  'A'.repeat(5000),
];

// Of these, each string's pattern takes some.
const plainWords = ['nerda', 'amra@example.org', '+387 61 123 456', 'BA', 'bs', '1', 'https://partner.example.org'];

const naughty = fc.oneof(
  fc.constantFrom(...naughtyWords),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, true, -0, 1e308, Number.MAX_SAFE_INTEGER + 2, [], {}, [[[[[[[[[[1]]]]]]]]]]),
);

/** Values near what a schema asks for: right in part, wrong in part. */
function near(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return near(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const right = rightly(schema);
  return right ? fc.oneof({ arbitrary: right, weight: 12 }, { arbitrary: naughty, weight: 1 }) : naughty;
}

function rightly(schema: JsonSchema): fc.Arbitrary<unknown> | undefined {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map(near));
  if (schema.type === 'array') return fc.array(near(schema.items ?? {}), { maxLength: 6 });
  if (schema.type === 'string') {
    const pattern = new RegExp(schema.pattern ?? '', 'u');
    const fitting = plainWords.filter((word) => pattern.test(word));
    return fitting.length > 0 ? fc.constantFrom(...fitting) : undefined;
  }
  if (!schema.properties) return undefined;
  const fields = Object.entries(schema.properties).map(([name, field]) => [name, near(field)] as const);
  const whole = fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
  const inPart = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  const record = fc.oneof({ arbitrary: whole, weight: 6 }, { arbitrary: inPart, weight: 1 });
  const extra = fc.oneof(
    { arbitrary: fc.constant({}), weight: 6 },
    { arbitrary: fc.dictionary(fc.constantFrom(...naughtyWords, 'admin'), naughty, { maxKeys: 1 }), weight: 1 },
  );
  return fc.tuple(record, extra).map(([known, unknown]) => ({ ...known, ...unknown }));
}

const posts = Object.entries<Endpoint>(endpoints).filter(([, { method }]) => method === 'POST');

for (const engine of engines) {
  for (const [operation, { path, status: takenWith }] of posts) {
    test(`on ${engine.name}, ${operation} takes any body: it is in order, or refused with path and code and not stored`, async (t) => {
      const rate = { count: 1_000_000, seconds: 1 };
      const limits = { sender: rate, recipient: rate, organisation: rate };
      const { post, counts, reported } = await formsOn(engine, t, { limits });
      const schema = document.paths[path]?.post.requestBody.content['application/json'].schema ?? {};

      let taken = 0;

      await fc.assert(
        fc.asyncProperty(near(schema), async (body) => {
          const before = await counts();
          const { status, headers, answer } = await post(path, body);
          assert.deepEqual(reported, [], 'nothing is our fault');
          if (status < 300) {
            taken += 1;
            return;
          }
          assert.ok([400, 404, 409, 413].includes(status), `${status}`);
          assert.equal(headers.get('content-type'), 'application/problem+json');
          if (status === 400 || status === 413) {
            assert.ok(answer && answer.errors?.length);
            for (const { path: where, code } of answer.errors) assert.ok(where !== undefined && code);
          }
          assert.deepEqual(await counts(), before);
        }),
        { numRuns: engine.name === 'SQLite' ? 400 : 100 },
      );
      // Otherwise nothing but the first refusal of each would be tried.
      if (takenWith !== undefined) assert.ok(taken > 0, 'some bodies are in order');
    });
  }
}
