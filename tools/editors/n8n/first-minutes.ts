import type { Page } from 'playwright-core';
import { deliver } from '../../../simulator/deliver';
import type { N8nHost } from '../../hosts/n8n';
import { createDelivery } from '../../../simulator/senders';
import * as editor from './editor';
import { SECRET } from './setups';
import type { Shoot } from './shoot';

/** What is typed into the picker, and a trigger that it then shows: a moment later, after what was there before. */
const SEARCHES = {
  crisp: 'Crisp',
  chatwoot: 'Chatwoot',
  intercom: 'Intercom',
  helpdesk: 'Zammad',
  'live chat': 'Botble',
} as const;

function send(url: string, secret: string): Promise<unknown> {
  const now = Date.now();
  const occasion = { secret, now, createdAt: now, attempt: 1, fresh: true };
  return deliver(url, createDelivery('helpcrunch', 'message.chat.customer', occasion));
}

/** From an empty canvas to a published workflow, as test/hosts/n8n/editor.test.ts goes it. */
export async function pictureFirstMinutes(page: Page, host: N8nHost, shoot: Shoot): Promise<void> {
  await editor.startWorkflow(page, host);
  const picker = page.getByTestId('node-creator');
  for (const [words, shown] of Object.entries(SEARCHES)) {
    const entries = await editor.searchNodes(page, words);
    await entries.filter({ hasText: shown }).first().waitFor();
    await shoot(`picker-${words.replace(' ', '-')}`, picker);
  }
  await editor.addTrigger(page, 'HelpCrunch', 'On new customer message');

  const credential = await editor.newCredential(page);
  await editor.fillField(credential, 'signingSecret', ` ${SECRET}`);
  await editor.saveWrongCredential(credential);
  await shoot('credential-refused', page.getByTestId('editCredential-modal'));
  await editor.fillField(credential, 'signingSecret', SECRET);
  await editor.saveCredential(credential);

  const dialog = page.getByTestId('ndv');
  const url = await editor.readUrl(page, 'Test URL');
  await editor.listen(page);
  await shoot('listening', dialog);
  await send(url, 'another secret');
  await page.getByTestId('node-error-message').waitFor();
  // The notification comes last, when the test has ended.
  await page.locator('.el-notification', { hasText: 'Problem in node' }).waitFor();
  await editor.closeNotifications(page);
  await shoot('refused');
  await editor.listen(page);
  await send(url, SECRET);
  await editor.pin(page);
  await shoot('pinned', dialog);
  await editor.closeDialog(page);
  await editor.closeNotifications(page);
  await shoot('canvas', page.getByTestId('canvas-wrapper'));
  await editor.publish(page, (message) => shoot('published', message));
}
