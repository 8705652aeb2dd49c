import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { HsdsService } from '@backontrack/contract';

import { sampleApp } from '../testing/sample-app.ts';
import { storedOrganisation } from '../testing/sample-content.ts';
import { storedProgramme } from '../testing/sample-entries.ts';

interface HsdsPage {
  total_items: number;
  total_pages: number;
  page_number: number;
  last_page: boolean;
  contents: HsdsService[];
}

const { app, json } = sampleApp({
  organisations: [storedOrganisation({ id: 'nerda', name: { en: 'NERDA' }, country: 'BA' })],
  programmes: [
    storedProgramme({
      id: 'talk',
      organisation: 'nerda',
      ageMin: 15,
      barriers: ['trust'],
      cost: { free: true },
      requiredDocuments: [{ en: 'A document' }],
      regions: [{ scheme: 'iso-3166-2', code: 'BA-BIH', name: { en: 'Federation' } }],
    }),
    storedProgramme({ id: 'paused', stage: 3, status: 'paused', countries: ['RS'] }),
    storedProgramme({ id: 'over', stage: 4, validThrough: '2020-01-01' }),
  ],
});

test('services say whether they can be used, in the words of HSDS', async () => {
  const { contents } = await json<HsdsPage>('/hsds/services');

  assert.deepEqual(
    contents.map(({ name, status }) => [name, status]),
    [
      ['Title of talk', 'active'],
      ['Title of paused', 'temporarily closed'],
      ['Title of over', 'defunct'],
    ],
  );
});

test('a service comes with its organization, its area and its terms', async () => {
  const { contents } = await json<HsdsPage>('/hsds/services');
  const service = await json<HsdsService>(`/hsds/services/${contents[0]?.id}`);

  assert.equal(service.organization?.name, 'NERDA');
  assert.equal(service.organization_id, service.organization?.id);
  assert.equal(service.minimum_age, 15);
  assert.deepEqual(
    service.service_areas?.map(({ name, extent }) => [name, extent]),
    [['Federation', 'BA-BIH']],
  );
  assert.deepEqual(
    service.cost_options?.map(({ amount }) => amount),
    [0],
  );
  assert.ok(service.attributes?.some(({ label, value }) => label === 'sample' && value === 'true'));
  assert.equal((await json<{ name: string }>(`/hsds/organizations/${service.organization_id}`)).name, 'NERDA');
});

test('services come in pages, filtered and searched', async () => {
  const second = await json<HsdsPage>('/hsds/services?per_page=2&page=2');
  const inSerbia = await json<HsdsPage>('/hsds/services?country=RS&full=true');
  const found = await json<HsdsPage>('/hsds/services?search=over');

  assert.deepEqual([second.total_items, second.total_pages, second.page_number, second.last_page], [3, 2, 2, true]);
  assert.deepEqual(
    second.contents.map(({ name }) => name),
    ['Title of over'],
  );
  assert.deepEqual(
    inSerbia.contents.map(({ languages }) => languages?.[0]?.code),
    ['bs'],
  );
  assert.equal(found.total_items, 1);
});

test('an identifier is the same on every server, and an unknown one is not found', async () => {
  const other = sampleApp({ programmes: [storedProgramme({ id: 'talk' })] });
  const id = (await json<HsdsPage>('/hsds/services')).contents[0]?.id;

  assert.equal((await other.json<HsdsPage>('/hsds/services')).contents[0]?.id, id);
  assert.match(id ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal((await app.request('/hsds/services/talk')).status, 404);
});
