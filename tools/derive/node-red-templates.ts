import type { Provider } from '../../core/helpdesk/provider';
import { providers, type ProviderId } from '../../helpdesks';
import { findListing } from './listings';

/** Of a trigger; it includes the parts that its helpdesk needs. */
export function webhookPage(id: ProviderId): string {
  const { registrar }: Provider = providers[id];
  const { colour, sharesDuplicates } = findListing(id);
  return page(`${id} webhook`, {
    form: ['form', sharesDuplicates && 'form-share-duplicates'],
    definition: `category: 'helpdesk',
    color: '${colour}',
    icon: 'helpdesk-${id}.svg',
    defaults: {
      version: { value: 2 },
      /* include host/editor/defaults.part */
${lines([
  registrar && '/* include host/editor/defaults-registration.part */',
  sharesDuplicates && 'shareDuplicates: { value: false },',
])}    },
    /* include host/editor/methods.part */`,
  });
}

/** Of the configuration node that holds a helpdesk's secrets. */
export function accountPage(id: ProviderId): string {
  const { registrar, api, modes }: Provider = providers[id];
  const { baseUrl } = findListing(id);
  const fields = registrar
    ? [
        'account-name',
        baseUrl !== undefined && 'account-base-url',
        api?.needsAccountId && 'account-id',
        'account-registration',
        api && 'account-test',
        'account-secrets-by-hand',
      ]
    : [
        'account-form',
        baseUrl !== undefined && 'account-base-url',
        modes.includes('url-key') && 'account-url-key',
        api && 'account-test',
      ];
  return page(`${id} account`, {
    form: fields,
    definition: `defaults: {
      name: { value: '' },
${lines([
  baseUrl !== undefined && `baseUrl: { value: '${baseUrl}', ${validate('HelpdeskTriggers.checkAddress')} },`,
  api?.needsAccountId && `accountId: { value: '', ${validate('HelpdeskRegistration.checkAccountId')} },`,
  registrar && `publicAddress: { value: '', ${validate('HelpdeskRegistration.checkPublicAddress')} },`,
])}    },
    /* include host/editor/account-definition.part */`,
  });
}

interface Page {
  /** Files of `node-red/host/editor`. */
  readonly form: readonly (string | false | undefined)[];
  readonly definition: string;
}

function page(type: string, { form, definition }: Page): string {
  return `<script type="text/html" data-template-name="${type}">
${form.flatMap((name) => (name ? [`  <!-- include host/editor/${name}.html -->\n`] : [])).join('')}</script>

<script type="text/javascript">
  RED.nodes.registerType('${type}', {
    ${definition}
  });
</script>
`;
}

function validate(check: string): string {
  return `validate: function (value, _opt) { return ${check}(this, value); }`;
}

function lines(parts: readonly (string | false | undefined)[]): string {
  return parts.flatMap((part) => (part ? [`      ${part}\n`] : [])).join('');
}
