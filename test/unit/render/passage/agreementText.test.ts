import assert from 'node:assert/strict';

import { agreementText } from '../../../../src/render/passage/agreementText.ts';
import { oddsText } from '../../../../src/render/passage/oddsText.ts';
import { agreement, agreed } from '../../../support/agreement.ts';

suite('Of a hundred people', () => {
  test('all agree only where all did, in the interval and the odds as in the label', () => {
    const sure = { ...agreement, share: 0.996, low: 0.995, high: 0.999 };
    assert.match(agreementText(sure), /interval 99 to 99\./);
    const odds = [{ name: 'tweets', bins: [{ min: 0, max: 1, rows: 1000, right: 998 }] }];
    const { agreement: _, ...verdict } = agreed('joy');
    assert.match(oddsText(odds, verdict, [{ label: 'joy', probability: 0.93 }]), /agreed with 99\./);
  });
});
