import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { startChatwootServer, type ChatwootServer } from '../../simulator/chatwoot/server';
import { launchBrowser } from '../editors/browser';
import * as editor from '../editors/node-red/editor';
import { startNodeRed } from '../hosts/node-red';
import { countEffort, describe } from './effort';
import { createLook, type Look } from './look';

/** From an empty editor to a notification about a customer's message, by clicks and keys alone. */
async function main(): Promise<void> {
  const notified: string[] = [];
  const phone = createServer((request, response) => {
    request.on('data', (part: Buffer) => notified.push(part.toString()));
    request.on('end', () => response.end('{}'));
  }).listen(0, '127.0.0.1');
  await once(phone, 'listening');
  const [host, browser, server] = await Promise.all([
    startNodeRed({ probes: false }),
    launchBrowser(),
    startChatwootServer(),
  ]);
  try {
    const page = await editor.openEditor(browser, host.baseUrl);
    const look = createLook(page, 'node-red');
    const readEffort = await countEffort(page);
    const phoneUrl = `http://127.0.0.1:${(phone.address() as AddressInfo).port}/`;
    const trigger = await build(page, server, phoneUrl, look);
    await editor.findStatus(page, trigger).filter({ hasText: 'connected' }).waitFor();
    server.act.customerWrites();
    while (notified.length === 0) await page.waitForTimeout(100);
    await look('notified');
    console.log(describe('Node-RED, Chatwoot Realtime to a notification', readEffort()));
    console.log(notified.join('').slice(0, 120));
  } finally {
    await Promise.all([browser.close(), host.stop(), server.close()]);
    phone.close();
  }
}

async function build(page: Page, server: ChatwootServer, phoneUrl: string, look: Look): Promise<string> {
  const trigger = await editor.dragIn(page, 'chatwoot realtime', { x: 120, y: 120 });
  const request = await editor.dragIn(page, 'http request', { x: 420, y: 120 });
  await editor.wire(page, trigger, request);
  await editor.openDialog(page, trigger);
  await editor.addConfig(page, 'token');
  await type(page, '#node-config-input-baseUrl', server.url);
  await type(page, '#node-config-input-accountId', String(server.accountId));
  await type(page, '#node-config-input-apiToken', server.tokens.administrator);
  await page.locator('#helpdesk-test').click();
  await page.locator('#helpdesk-test-verdict.helpdesk-good').waitFor();
  await look('account');
  await editor.press(page, 'ok', true);
  await editor.press(page, 'ok');
  await editor.openDialog(page, request);
  await page.locator('#node-input-method').selectOption('POST');
  await type(page, '#node-input-url', phoneUrl);
  await look('request');
  await editor.press(page, 'ok');
  await editor.deploy(page);
  return trigger;
}

/** In place of what stands there. */
async function type(page: Page, field: string, text: string): Promise<void> {
  await page.locator(field).click({ clickCount: 3 });
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

void main();
