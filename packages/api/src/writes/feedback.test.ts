import assert from 'node:assert/strict';
import { test } from 'node:test';

import { engines } from '../testing/engines.ts';
import { formsOn } from '../testing/sample-forms.ts';

for (const engine of engines) {
  test(`on ${engine.name}, feedback is kept for a year without anything that tells whose it is`, async (t) => {
    const { post, db, pass, cleanUp, counts } = await formsOn(engine, t);
    const draft = { widget: 'mentor-finder', kind: 'missing', text: 'Write to me: amra@example.org', locale: 'bs' };

    const { status, text } = await post('/v1/feedback', draft, { 'x-forwarded-for': '203.0.113.7' });

    assert.deepEqual([status, text], [204, '']);
    const row = await db.selectFrom('feedback').selectAll().executeTakeFirst();
    assert.equal(row?.widget, 'mentor-finder');
    assert.doesNotMatch(JSON.stringify(row), /amra|203\.0/);
    pass(364);
    await cleanUp();
    assert.deepEqual(await counts(), { feedback: 1 });
    pass(2);
    await cleanUp();
    assert.deepEqual(await counts(), {});
  });
}
