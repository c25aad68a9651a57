import { checkAddress } from './checks';
import { explain } from './fields';
import type { EditorNode } from './red';
import { prepareAccountToRegister } from './registration';
import { prepareTest } from './account-test';
import { randomName } from './webhook-url';

/** The dialog of the configuration node that holds a helpdesk's secrets. */
export function prepareAccount(node: EditorNode): void {
  explain($('#node-config-input-baseUrl'), (value) => checkAddress(node, value));
  if ($('#node-config-input-publicAddress').length > 0) prepareAccountToRegister(node);
  prepareTest(node, ['baseUrl', 'accountId', 'apiToken']);
  $('#helpdesk-key-new').on('click', () => {
    // Shown as text this once: Node-RED never gives a saved secret back.
    $('#node-config-input-urlKey')
      .attr('type', 'text')
      .val(randomName(16))
      .trigger('change')
      .trigger('select');
  });
}
