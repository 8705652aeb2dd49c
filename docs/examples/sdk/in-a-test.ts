// An API of examples, without a network: every state a user interface has to show, in one line each.
import { isBackOnTrackError, listProgrammes } from '@backontrack/sdk';
import { fakeApi, newEnumValue, offline } from '@backontrack/sdk/testing';

const well = fakeApi();
console.log(`well: ${(await listProgrammes(well.transport)).items.length} programmes`);

const none = fakeApi({ '/v1/programmes': { items: [], total: 0, facets: [] } });
console.log(`none: ${(await listProgrammes(none.transport)).items.length} programmes`);

const future = fakeApi({}, { faults: [newEnumValue()] });
console.log(`future: status ${(await listProgrammes(future.transport)).items[0]?.status}`);

const away = fakeApi({}, { faults: [offline()], retry: 0 });
await listProgrammes(away.transport).catch((error: unknown) => {
  if (isBackOnTrackError(error)) console.log(`away: ${error.code}, retryable: ${error.retryable}`);
});
