export { fakeApi, type FakeApi, type FakeApiOptions } from './fake-api.ts';
export { captivePortal, type Fault, flaky, newEnumValue, offline, slow } from './faults.ts';
export { listAnswer } from './list-answer.ts';
export { type MswHttp, mswHandlers } from './msw.ts';
export type { FakeRequest, Route, Routes } from './routes.ts';
