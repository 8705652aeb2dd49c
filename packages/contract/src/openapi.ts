import * as z from 'zod/mini';

import { ConsentText } from './consent-text.ts';
import { ContactRequestDraft, ContactRequestReceipt, ContactRequestWithdrawal } from './contact-request.ts';
import { CurriculumModule, CurriculumModuleSummary } from './curriculum-module.ts';
import { RuleSet } from './eligibility/rule-set.ts';
import { type Endpoint, endpoints } from './endpoints.ts';
import { Event } from './event.ts';
import { FeedbackDraft } from './feedback.ts';
import { Health } from './health.ts';
import { HsdsOrganization, HsdsService } from './hsds.ts';
import { Initiative } from './initiative.ts';
import { JsonFeed } from './json-feed.ts';
import { Mentor } from './mentor.ts';
import { Money } from './money.ts';
import { NewsItem, NewsSummary } from './news-item.ts';
import { openEnumValues } from './open-enum.ts';
import { Organisation } from './organisation.ts';
import { Facet } from './page.ts';
import { Problem } from './problem.ts';
import { Programme, ProgrammeSummary } from './programme.ts';
import { Block, RichText, Span } from './rich-text.ts';
import { SubscriptionDraft, SubscriptionReceipt, SubscriptionToken } from './subscription.ts';
import { Text } from './text.ts';
import { Source } from './value.ts';

const named = {
  Block,
  ConsentText,
  ContactRequestDraft,
  ContactRequestReceipt,
  CurriculumModule,
  CurriculumModuleSummary,
  Event,
  Facet,
  FeedbackDraft,
  Health,
  HsdsOrganization,
  HsdsService,
  Initiative,
  JsonFeed,
  Mentor,
  Money,
  NewsItem,
  NewsSummary,
  Organisation,
  Problem,
  Programme,
  ProgrammeSummary,
  RichText,
  RuleSet,
  Source,
  Span,
  SubscriptionDraft,
  SubscriptionReceipt,
  Text,
};

type Json = Record<string, unknown>;

/**
 * Describes the API as an OpenAPI 3.1 document, generated from the table of endpoints and the schemas.
 * @param version Version of the API's software.
 */
export function openApi(version: string): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const schemaOf: SchemaOf = (schema) => {
    const id = registry.get(schema)?.id;
    return id ? { $ref: componentsPath + id } : jsonSchemaOf(schema, registry);
  };
  const { $defs: components } = definitionsOf(z.object(named), registry);

  return {
    openapi: '3.1.1',
    info: {
      title: 'Back on Track public API',
      version,
      summary: 'News, events, organisations and help of the Back on Track programme.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    // Everything is public: nothing here asks who is asking.
    security: [],
    tags: [
      { name: 'content', description: 'What the programme publishes.' },
      { name: 'forms', description: 'What readers send.' },
      { name: 'service', description: 'The server itself.' },
    ],
    paths: pathsOf(schemaOf),
    components: {
      schemas: components,
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description:
            'Any word that names this request, such as a UUID. For 24 hours, the same key with the same body gets the ' +
            'same answer and changes nothing more; with another body it gets 409.',
          schema: { type: 'string', minLength: 8, maxLength: 100, pattern: '^[\\x21-\\x7E]+$' },
        },
      },
      responses: {
        Problem: problemAnswer,
        TooMany: tooManyAnswer,
        ProblemOrPage: orPage(problemAnswer),
        TooManyOrPage: orPage(tooManyAnswer),
        NotModified: { description: 'The copy named by If-None-Match is current.' },
      },
    },
  };
}

const problemAnswer = {
  description: 'What went wrong, as a problem of RFC 9457.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const tooManyAnswer = {
  ...problemAnswer,
  description: 'Too many requests of one sender, or to one address.',
  headers: {
    'Retry-After': { description: 'Seconds to wait.', required: true, schema: { type: 'integer', minimum: 1 } },
  },
};

const orPage = (answer: typeof problemAnswer): Json => ({
  ...answer,
  description: `${answer.description} For a plain form it is a page with the form, which says so.`,
  content: { ...answer.content, 'text/html': { schema: { type: 'string' } } },
});

type SchemaOf = (schema: z.ZodMiniType) => Json;

const componentsPath = '#/components/schemas/';

type Registry = z.core.$ZodRegistry<{ id: string }>;

function jsonSchemaOf(schema: z.ZodMiniType, registry: Registry): Json {
  // Named schemas come as definitions of each schema that uses them; in the document they stand once, as components.
  const { $defs: _defs, ...json } = definitionsOf(schema, registry);
  return json;
}

function definitionsOf(schema: z.ZodMiniType, registry: Registry): Json {
  const { $schema: _schema, ...json } = z.toJSONSchema(schema, { metadata: registry, override: describe }) as Json;
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', `"${componentsPath}`)) as Json;
}

function pathsOf(schemaOf: SchemaOf): Json {
  const paths: Record<string, Json> = {};
  for (const [operationId, endpoint] of Object.entries<Endpoint>(endpoints)) {
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operationOf(operationId, endpoint, schemaOf);
  }
  return paths;
}

function operationOf(operationId: string, endpoint: Endpoint, schemaOf: SchemaOf): Json {
  const { path, summary, query, body, form, status = 200, mediaType = 'application/json', answer } = endpoint;
  const to = (name: string) => ({ $ref: `#/components/responses/${name}` });
  const problem = to('Problem');
  // What is wrong before a plain form has been read is told as everywhere.
  const refused = form ? to('ProblemOrPage') : problem;
  const tooMany = to(form ? 'TooManyOrPage' : 'TooMany');
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    ...(name === 'locale' && { description: 'Locales in order of preference. The nearest one served is used.' }),
    ...(name === 'cursor' && { description: 'The `nextCursor` of the page before.' }),
    schema: schemaOf(schema as z.ZodMiniType),
  }));
  const parameters = [...inPath, ...inQuery, ...(body ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : [])];
  return {
    operationId,
    summary,
    tags: [query ? 'content' : body ? 'forms' : 'service'],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: schemaOf(body) },
          ...(form && { 'application/x-www-form-urlencoded': { schema: schemaOf(form) } }),
        },
      },
    }),
    responses: {
      [status]: {
        description: status === 204 ? 'Received.' : 'The answer.',
        ...(status !== 204 && {
          content: {
            [mediaType]: {
              schema: answer ? schemaOf(answer) : { type: mediaType === 'application/json' ? 'object' : 'string' },
            },
          },
        }),
      },
      ...(form && {
        303: {
          description: 'A plain form was taken in.',
          headers: { Location: { required: true, schema: { type: 'string' } } },
        },
      }),
      ...(query && { 304: to('NotModified'), 400: problem }),
      ...(inPath.length > 0 && { 404: problem }),
      ...(body && { 400: refused, 409: problem, 413: problem, 415: problem, 429: tooMany }),
      ...(isByCode(endpoint) && { 404: problem }),
      ...(!query && !body && { '4XX': problem }),
      '5XX': refused,
    },
  };
}

/** Whether it acts on something that a token or a code names. */
function isByCode({ body }: Endpoint): boolean {
  return body === SubscriptionToken || body === ContactRequestWithdrawal;
}

function describe({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Json }) {
  delete jsonSchema['id'];
  // A later version may add fields, and readers drop those they do not know.
  if (zodSchema._zod.def.type === 'object' && !zodSchema._zod.def.catchall) delete jsonSchema['additionalProperties'];
  const values = openEnumValues.get(zodSchema);
  if (values) {
    jsonSchema['description'] = `One of ${values.join(', ')}, or a value that a later version adds.`;
    jsonSchema['examples'] = [...values];
  }
}
