import { t } from '@vscode/l10n';

import { ModelProblem } from '../scoring/classifier.ts';
import { fieldsOf } from '../scoring/guards.ts';

/** As OpenSSL and Node call it where nobody whom this machine trusts has signed. */
const untrusted =
  /SELF_SIGNED_CERT|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)|CERT_UNTRUSTED|CERT_AUTHORITY_INVALID/;
const otherName = /ALTNAME_INVALID|HOSTNAME_MISMATCH|CERT_COMMON_NAME_INVALID/;
/** An alert is what the server says of this machine's certificate, or that it wants one. */
const certificate = /^(?!.*_ALERT_).*(?:CERT_|_CERT|CRL)/;

/**
 * What is wrong with a server's certificate, where that is why a request failed; undefined where it is something else. Asking
 * again is no use.
 */
export function certificateProblem(error: unknown, host: string): ModelProblem | undefined {
  const code = codeOf(error);
  if (untrusted.test(code))
    return new ModelProblem(
      t(
        '{0} shows a certificate that is not trusted here. If it is the right one, have the system trust it for the editor, or name its file in NODE_EXTRA_CA_CERTS for the command line, then start again.',
        host,
      ),
      { cause: error },
    );
  if (otherName.test(code))
    return new ModelProblem(
      t('{0} shows a certificate that is for another name. Check the address, then try again.', host),
      { cause: error },
    );
  if (!certificate.test(code)) return undefined;
  return new ModelProblem(
    t(
      '{0} shows a certificate that does not hold ({1}). Have it renewed, or check this machine’s clock, then try again.',
      host,
      code,
    ),
    { cause: error },
  );
}

/** The one of the error, or of what it was caused by; empty where none has any. */
function codeOf(error: unknown): string {
  const { code, cause } = fieldsOf(error);
  if (typeof code === 'string') return code;
  return cause === undefined ? '' : codeOf(cause);
}
