import { assert } from '@open-wc/testing';
import { render } from 'lit';

import { day } from './day.ts';

function drawn(timestamp: string): HTMLTimeElement {
  const place = document.createElement('p');
  render(day(timestamp), place);
  return place.querySelector('time')!;
}

describe('a day', () => {
  it('is the one its writer had, wherever the reader is', () => {
    assert.equal(drawn('2024-11-21T00:30:00+14:00').textContent, '21 November 2024');
    assert.equal(drawn('2024-11-21T23:30:00-11:00').textContent, '21 November 2024');
    assert.equal(drawn('2025-06-26').textContent, '26 June 2025');
  });

  it('keeps the exact time for machines', () => {
    assert.equal(drawn('2024-11-21T08:48:00+01:00').dateTime, '2024-11-21T08:48:00+01:00');
  });
});
