import assert from 'node:assert/strict';
import { test } from 'node:test';

import { endpoints } from './endpoints.ts';
import { openApi } from './openapi.ts';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string }[];
}

const document = openApi('1.2.3') as {
  openapi: string;
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

test('the document is OpenAPI 3.1 of the version it was made for', () => {
  assert.match(document.openapi, /^3\.1\./);
  assert.equal(document.info.version, '1.2.3');
});

test('each endpoint of the table is described once', () => {
  assert.deepEqual(operations.map(({ operationId }) => operationId).sort(), Object.keys(endpoints).sort());
});

test('each parameter of a path is described', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters = [] } of Object.values(methods)) {
      const described = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      assert.deepEqual(described, named, path);
    }
  }
});

test('each reference leads to a schema or an answer of the document', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '');
  assert.ok(references.length > 20);
  for (const reference of references) {
    const target = reference
      .split('/')
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
    assert.ok(target, reference);
  }
});

test('a vocabulary that may grow names its values without closing it', () => {
  const status = (document.components.schemas['Event'] as { properties: Record<string, Record<string, unknown>> })
    .properties['status'];
  assert.deepEqual(status?.['examples'], ['scheduled', 'cancelled', 'postponed']);
  assert.equal(status?.['enum'], undefined);
});

test('a reader of tomorrow may find fields of tomorrow, a draft may not have them', () => {
  const closed = Object.entries(document.components.schemas)
    .filter(([, schema]) => JSON.stringify(schema).includes('"additionalProperties":false'))
    .map(([name]) => name);

  assert.deepEqual(
    closed.filter((name) => !name.endsWith('Draft')),
    [],
  );
});
