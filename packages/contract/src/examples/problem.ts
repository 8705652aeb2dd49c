import type { Problem } from '../problem.ts';

/** The answer to a misspelt parameter. */
export const problem: Problem = {
  type: 'about:blank',
  title: 'The request is not valid',
  status: 400,
  detail: 'contry: there is no such parameter. Did you mean country?',
  code: 'invalid-request',
  requestId: '01994f7e-2f6c-7bb0-8a51-6f0f3a1c9d42',
  errors: [{ path: 'contry', code: 'unknown', message: 'there is no such parameter. Did you mean country?' }],
};
