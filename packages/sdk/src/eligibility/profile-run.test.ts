import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileRuleSet } from './index.ts';
import { sampleAnswers } from './sampling.ts';
import { digest, expectedDigest, profileCount, profileResults } from './testing/profile-run.ts';
import { sampleRuleSet } from './testing/sample-rule-set.ts';

test('1,000 profiles give the results that every engine gives, byte for byte', async () => {
  const results = profileResults();

  assert.equal(results.split('\n').length, profileCount);
  assert.equal(await digest(results), expectedDigest);
});

test('the same seed gives the same profiles, another gives others', () => {
  const compiled = compileRuleSet(sampleRuleSet, '2026-11-22');
  const sample = (seed: number) => JSON.stringify([...sampleAnswers(compiled, 20, { seed, gaps: 0.2 })]);

  assert.equal(sample(1), sample(1));
  assert.notEqual(sample(1), sample(2));
});

test('profiles meet every range of ages that the rules tell apart, at its edges too', () => {
  const compiled = compileRuleSet(sampleRuleSet, '2026-11-22');
  const ages = new Set([...sampleAnswers(compiled, 2000)].map(({ age }) => age));

  for (const edge of [14, 15, 16, 29, 30]) assert.ok(ages.has(edge));
});

test('profiles without gaps answer every question', () => {
  for (const answers of sampleAnswers(compileRuleSet(sampleRuleSet, '2026-11-22'), 100)) {
    assert.equal(Object.keys(answers).length, sampleRuleSet.questions.length);
    assert.ok(!Object.values(answers).some((answer) => answer === 'unknown' || answer === 'skipped'));
  }
});
