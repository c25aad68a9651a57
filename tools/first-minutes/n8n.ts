import type { Page } from 'playwright-core';
import { startSlackApi, type SlackApi } from '../../simulator/stand-ins/slack-api';
import { launchBrowser, openPage } from '../editors/browser';
import * as editor from '../editors/n8n/editor';
import { startN8n } from '../hosts/n8n';
import { leadSlackTo, SLACK_ADDRESS } from '../hosts/n8n-slack';
import { countEffort, describe } from './effort';
import { createLook, type Look } from './look';
import { choose, dragTo, scrollTo, type } from './n8n-hands';
import { serveCrisp, type ServedCrisp } from './served-crisp';

const CHANNEL = '#support';

/** From an empty canvas to a customer's message in Slack, by clicks and keys alone. Nothing can reach this n8n. */
async function main(): Promise<void> {
  const slack = await startSlackApi([CHANNEL]);
  leadSlackTo(slack.url);
  const [host, browser, crisp] = await Promise.all([
    startN8n({ env: SLACK_ADDRESS }),
    launchBrowser(),
    serveCrisp(),
  ]);
  const page = await openPage(browser, { width: 1440, height: 900 });
  const look = createLook(page, 'n8n');
  try {
    await editor.signIn(page, host);
    await page.goto(`${host.baseUrl}/workflow/new`);
    const readEffort = await countEffort(page);
    await addCrisp(page, crisp, look);
    await addSlack(page, slack, look);
    await editor.publish(page);
    await look('published');
    await crisp.write();
    while (slack.accepted.length === 0) await page.waitForTimeout(100);
    const effort = readEffort();
    const keystrokes = effort.keystrokes + crisp.keystrokes();
    console.log(describe('n8n, Crisp RTM to a Slack message', { ...effort, keystrokes }));
    console.log(slack.accepted[0]);
  } catch (error) {
    await look('stuck');
    throw error;
  } finally {
    crisp.stop();
    await Promise.all([browser.close(), host.stop(), slack.close()]);
  }
}

async function addCrisp(page: Page, crisp: ServedCrisp, look: Look): Promise<void> {
  await page.getByTestId('canvas-add-button').click();
  await page.getByTestId('node-creator-search-bar').waitFor();
  await page.keyboard.type('crisp rtm');
  await look('picker');
  await page.getByTestId('node-creator-item-name').filter({ hasText: 'Crisp RTM' }).first().click();
  await look('actions');
  await page.getByText('On new customer message', { exact: true }).first().click();
  await page.getByTestId('node-parameters').waitFor();
  const credential = await editor.newCredential(page);
  await type(page, credential, 'identifier', crisp.read('identifier'));
  await type(page, credential, 'tokenKey', crisp.read('key'));
  await type(page, credential, 'websiteId', crisp.read('website'));
  await look('crisp-credential-before');
  await credential.getByTestId('parameter-input-allowStandIn').click();
  await look('crisp-credential');
  await editor.saveCredential(credential);
  await page.getByTestId('node-execute-button').click();
  await crisp.write();
  await page.getByTestId('ndv-data-container').getByText('message.received').first().waitFor();
  await look('first-item');
  await editor.closeDialog(page);
}

async function addSlack(page: Page, slack: SlackApi, look: Look): Promise<void> {
  await page.getByTestId('canvas-handle-plus').first().click();
  await page.getByTestId('node-creator-search-bar').waitFor();
  await page.keyboard.type('slack');
  await page.getByTestId('node-creator-item-name').filter({ hasText: 'Slack' }).first().click();
  await look('slack-actions');
  await page.getByText('Send a message', { exact: true }).first().click();
  await page.getByTestId('node-parameters').waitFor();
  await look('slack-dialog');
  const credential = await editor.newCredential(page);
  await look('slack-credential');
  await type(page, credential, 'accessToken', slack.token);
  await editor.saveCredential(credential);
  await choose(page, 'select', 'Channel');
  await look('slack-channel');
  const channel = page.getByTestId('parameter-input-channelId').first();
  await channel.getByTestId('rlc-mode-selector').click();
  await page.locator('.el-select-dropdown:visible').getByText('By Name').click();
  await channel.getByTestId('rlc-input').click();
  await page.keyboard.type(CHANNEL);
  const field = page.locator('[data-value="{{ $json.message.text }}"]');
  await scrollTo(page, field, page.getByTestId('ndv-input-panel'));
  await dragTo(page, field, page.getByTestId('parameter-input-text'));
  await look('slack-ready');
  await editor.closeDialog(page);
}

void main();
