import { selectors, type Locator, type Page } from 'playwright-core';
import type { N8nHost } from '../../hosts/n8n';

/** What a person does in n8n's editor, in its own marks for tests. */
selectors.setTestIdAttribute('data-test-id');

export async function signIn(page: Page, { baseUrl, api }: N8nHost): Promise<void> {
  await page.goto(`${baseUrl}/signin`);
  await page.locator('input[name=emailOrLdapLoginId]').fill(api.login.email);
  await page.locator('input[type=password]').fill(api.login.password);
  await page.getByTestId('form-submit-button').click();
  await page.waitForURL(/home/);
}

/** An empty canvas, with the list of triggers open beside it. */
export async function startWorkflow(page: Page, { baseUrl }: N8nHost): Promise<void> {
  await page.goto(`${baseUrl}/workflow/new`);
  await page.getByTestId('canvas-add-button').click();
  await page.getByTestId('node-creator-search-bar').waitFor();
}

/** Types into the node picker, and answers with the entries that it shows then. */
export async function searchNodes(page: Page, words: string): Promise<Locator> {
  await page.getByTestId('node-creator-search-bar').fill(words);
  const entries = page.getByTestId('node-creator-item-name');
  await entries.first().waitFor();
  return entries;
}

/** From the picker to the node's dialog; every trigger with a fixed list of events asks for one on the way. */
export async function addTrigger(page: Page, name: string, sentence: string): Promise<void> {
  await (
    await searchNodes(page, name)
  )
    .filter({ hasText: name.replace(/ Trigger$/, '') })
    .last()
    .click();
  const add = page.getByText('Add to workflow');
  const action = page.getByText(sentence, { exact: true }).first();
  await add.or(action).click();
  await page.getByTestId('node-parameters').waitFor();
}

/** The dialog of the only node. */
export async function openNode(page: Page): Promise<void> {
  await page.getByTestId('canvas-node').first().dblclick();
  await page.getByTestId('node-parameters').waitFor();
}

/** Opens the dialog of a new credential: by a button, or by a list where there are some already. */
export async function newCredential(page: Page): Promise<Locator> {
  const button = page.getByTestId('node-credentials-empty-state').getByRole('button').first();
  const list = page.getByTestId('node-credentials-select').first();
  await button.or(list).first().waitFor();
  if (await button.isVisible()) await button.click();
  else {
    await list.click();
    await page.getByTestId('node-credentials-select-item-new').first().click();
  }
  const dialog = page.getByTestId('editCredential-modal');
  await dialog.getByTestId('credential-save-button').waitFor();
  return dialog;
}

export async function fillField(place: Page | Locator, name: string, text: string): Promise<void> {
  await place.getByTestId(`parameter-input-${name}`).locator('input').fill(text);
}

/** n8n tests what it saves, and closes the dialog when that went well. */
export async function saveCredential(dialog: Locator): Promise<void> {
  await dialog.getByTestId('credential-save-button').click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The credential's test went wrong: shows why. */
export async function saveWrongCredential(dialog: Locator): Promise<string> {
  await dialog.getByTestId('credential-save-button').click();
  await dialog.getByText('More details').click();
  return dialog.innerText();
}

/** Closes the notifications that cover a corner of the editor; some also close by themselves meanwhile. */
export async function closeNotifications(page: Page): Promise<void> {
  const deadline = Date.now() + 10_000;
  const buttons = page.locator('.el-notification:visible .el-notification__closeBtn');
  while ((await buttons.count()) > 0 && Date.now() < deadline) {
    await buttons
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined);
    await page.waitForTimeout(400);
  }
}

/** The URL that a click on "Webhook URLs" shows. */
export async function readUrl(page: Page, kind: 'Test URL' | 'Production URL'): Promise<string> {
  const closed = page.getByTitle('Click to display webhook URLs');
  if (await closed.isVisible()) await closed.click();
  await page.getByRole('radio', { name: kind }).click();
  const part = kind === 'Test URL' ? '/webhook-test/' : '/webhook/';
  const url = await page.locator('.webhooks .webhook-url').filter({ hasText: part }).first().innerText();
  return url.trim();
}

export async function closeDialog(page: Page): Promise<void> {
  await page.getByTestId('ndv-close-button').click();
  await page.getByTestId('ndv').waitFor({ state: 'hidden' });
}

/** Waits for one event at the test URL. */
export async function listen(page: Page): Promise<void> {
  await page.getByTestId('node-execute-button').click();
  await page.getByTestId('trigger-listening').waitFor();
}

/** Keeps the output for further runs. */
export async function pin(page: Page): Promise<void> {
  await page.getByTestId('ndv-pin-data').click();
  await page.getByTestId('ndv-pinned-data-callout').waitFor();
}

/**
 * Answers with what n8n says then.
 * @param look at the message, before it is closed
 */
export async function publish(page: Page, look?: (message: Locator) => Promise<void>): Promise<string> {
  await page.getByTestId('workflow-open-publish-modal-button').click();
  await page.getByTestId('workflow-publish-button').click();
  const done = page.getByRole('dialog').filter({ hasText: 'Workflow published' });
  await done.waitFor();
  const message = await done.innerText();
  await look?.(done);
  await done.getByText('Got it').click();
  await done.waitFor({ state: 'hidden' });
  return message;
}
