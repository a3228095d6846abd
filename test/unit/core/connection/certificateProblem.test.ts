import assert from 'node:assert/strict';

import { certificateProblem } from '../../../../src/core/connection/certificateProblem.ts';

/** As fetch fails: why stands in its cause. */
const failed = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) });
const told = (error: unknown): string | undefined => certificateProblem(error, 'HOST')?.message;

suite('A failed request', () => {
  for (const code of [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ])
    test(`for a certificate that nobody vouches for says so: ${code}`, () => {
      assert.match(
        told(failed(code)) ?? '',
        /^HOST shows a certificate that is not trusted here\. .*NODE_EXTRA_CA_CERTS/,
      );
    });

  test('for a certificate of another name, or one that has run out, says so', () => {
    assert.match(told(failed('ERR_TLS_CERT_ALTNAME_INVALID')) ?? '', /is for another name/);
    assert.match(told(failed('CERT_HAS_EXPIRED')) ?? '', /does not hold \(CERT_HAS_EXPIRED\)\. Have it renewed/);
  });

  test('keeps for the log what it failed for', () => {
    const error = failed('CERT_REVOKED');
    assert.equal(certificateProblem(error, 'HOST')?.cause, error);
  });

  test('for anything else is none of a certificate', () => {
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'UND_ERR_SOCKET', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'])
      assert.equal(told(failed(code)), undefined);
    assert.equal(told(new TypeError('Failed to fetch')), undefined);
    assert.equal(told('no'), undefined);
  });
});
