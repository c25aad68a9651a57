import { prepareAccount } from './account';
import { checkAccount, checkAddress, checkEvents, checkNumber, checkPath } from './checks';
import { checkAccountId, checkPublicAddress } from './registration';
import { sendSample } from './sample';
import { checkWebsite, prepareStream, prepareToken } from './stream';
import { say } from './texts';
import { added, prepare, save } from './webhook';

/** What the pages call. */
const DIALOGS = {
  HelpdeskChoices: { say },
  HelpdeskTriggers: {
    added,
    prepare,
    save,
    sendSample,
    prepareAccount,
    checkPath,
    checkAccount,
    checkEvents,
    checkNumber,
    checkAddress,
  },
  HelpdeskRegistration: { checkAccountId, checkPublicAddress },
  HelpdeskStreams: { prepare: prepareStream, prepareToken, checkWebsite },
};

// The page of a node type may load this file again; one copy is enough.
if (!('HelpdeskTriggers' in window)) {
  $('<link rel="stylesheet">')
    .attr('href', 'resources/@helpdesk-triggers/n8n-nodes-helpdesk/helpdesk.css')
    .appendTo('head');
  Object.assign(window, DIALOGS);
}
