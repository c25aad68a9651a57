import type { Browser, Page } from 'playwright-core';
import { TRIGGERS, type Trigger } from '../../../recipes/triggers';
import { providers } from '../../../library';
import { deliver } from '../../../simulator/deliver';
import { PROVIDER_IDS } from '../../../tools/derive/listings';
import { startN8n, type N8nHost } from '../../../tools/hosts/n8n';
import { readExecutions } from '../../../tools/hosts/n8n-executions';
import { createDelivery } from '../../../simulator/senders';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '../../../tools/editors/browser';
import * as editor from '../../../tools/editors/n8n/editor';

// The first run on a machine installs n8n, which takes minutes.
const START_TIMEOUT = 900_000;
const SIGNING_KEY = 'a-key-for-this-test';
const EVENT = 'message.chat.customer';

/** As n8n's picker names them: with a capital letter at the beginning. */
const pickerName = ({ label }: Trigger) => label.charAt(0).toUpperCase() + label.slice(1);
const ALL_TRIGGERS = TRIGGERS.map(pickerName);

jest.setTimeout(240_000);

if (BROWSER_PATH === undefined) process.stderr.write(`[editor of n8n] ${NO_BROWSER}\n`);

/** By clicks and typing alone: what the API gives here is the owner's account, and what was stored in the end. */
(BROWSER_PATH === undefined ? describe.skip : describe)("in n8n's editor", () => {
  let host: N8nHost;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await startN8n({ progress: (line) => process.stderr.write(`[n8n] ${line}\n`) });
    browser = await launchBrowser();
    page = await openPage(browser, { width: 1440, height: 900 });
    await editor.signIn(page, host);
    await editor.startWorkflow(page, host);
  }, START_TIMEOUT);
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const send = async (url: string) => {
    const now = Date.now();
    const occasion = { secret: SIGNING_KEY, now, createdAt: now, attempt: 1, fresh: true };
    return deliver(url, createDelivery('helpcrunch', EVENT, occasion));
  };

  it.each<readonly [string, readonly string[]]>([
    ...PROVIDER_IDS.flatMap((id) =>
      [...new Set([id, providers[id].label.toLowerCase()])].map(
        (words) => [words, TRIGGERS.filter(({ provider }) => provider === id).map(pickerName)] as const,
      ),
    ),
    ['helpdesk', ALL_TRIGGERS],
    ['live chat', ALL_TRIGGERS],
  ])('who types "%s" finds %j', async (words, names) => {
    const entries = await editor.searchNodes(page, words);
    await entries
      .filter({ hasText: names[0] ?? '' })
      .first()
      .waitFor();
    const shown = (await entries.allTextContents()).map((text) => text.trim());
    expect(shown).toEqual(expect.arrayContaining(names));
  });

  it('a person gets from an empty canvas to a published workflow that a delivery starts', async () => {
    await editor.addTrigger(page, 'HelpCrunch', 'On new customer message');

    const credential = await editor.newCredential(page);
    await editor.fillField(credential, 'signingSecret', ` ${SIGNING_KEY}`);
    expect(await editor.saveWrongCredential(credential)).toContain('starts or ends with a space');
    await editor.fillField(credential, 'signingSecret', SIGNING_KEY);
    await editor.saveCredential(credential);

    const testUrl = await editor.readUrl(page, 'Test URL');
    await editor.listen(page);
    expect((await send(testUrl)).status).toBe(200);
    await page.getByTestId('ndv-data-container').getByText(EVENT).first().waitFor();
    await editor.pin(page);

    const productionUrl = await editor.readUrl(page, 'Production URL');
    await editor.closeDialog(page);
    expect(await editor.publish(page)).toContain('Enter that URL in HelpCrunch');

    expect((await send(productionUrl)).status).toBe(200);
    const workflowId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const executions = await readExecutions(host.api, workflowId, 2, 'HelpCrunch Trigger');
    const [item] = executions.find(({ mode }) => mode === 'webhook')?.items ?? [];
    expect(item).toMatchObject({
      provider: 'helpcrunch',
      event: EVENT,
      kind: 'message.received',
      verified: true,
    });
  });
});
