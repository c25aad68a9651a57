import type { SignatureScheme } from '../../core/helpdesk/scheme';

/**
 * Plugin Hooks only (docs.crisp.chat/references/web-hooks/v1/). The brackets are signed too, and the raw
 * bytes: Crisp's docs speak of `JSON.stringify`, which gives other bytes for `\u00e9` or `1.0`.
 */
export const crispScheme: SignatureScheme = {
  header: 'X-Crisp-Signature',
  prefix: '',
  algorithm: 'sha256',
  signed: '[{timestamp};{body}]',
  clock: { header: 'X-Crisp-Request-Timestamp' },
};
