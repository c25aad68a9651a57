import type { Page } from 'playwright-core';
import { openNode } from './editor';
import type { Shoot } from './shoot';

const [WIDTH, HEIGHT] = [1280, 800];

/**
 * One trigger's dialog with the panel beside it, its list of events, and its credential.
 * @param width of the window from then on that the dialog is open: in a narrow one, n8n's buttons cover the node
 */
export async function pictureDialogs(
  page: Page,
  [name, url]: readonly [string, string],
  shoot: Shoot,
  width = WIDTH,
): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  await page.goto(url);
  await openNode(page);
  await page.setViewportSize({ width, height: HEIGHT });
  const dialog = page.getByTestId('ndv');
  await shoot(`${name}-dialog`, dialog);

  // A list that comes from the helpdesk is disabled until it is there.
  const events = page.getByTestId('parameter-input-events');
  const field = events.locator('.el-select:has(input:enabled)').first();
  await field.waitFor();
  // At its right end: elsewhere a chip's cross may be hit.
  const box = await field.boundingBox();
  await field.click({ position: { x: (box?.width ?? 20) - 14, y: (box?.height ?? 20) / 2 } });
  const list = page.locator('.el-select-dropdown:visible').first();
  // It is there before it is filled, and grows.
  await list.getByText('New Customer Message').first().waitFor();
  await page.waitForTimeout(300);
  await shoot(`${name}-events`, list);
  await page.keyboard.press('Escape');

  await page.getByTestId('credential-edit-button').first().click();
  const credential = page.getByTestId('editCredential-modal');
  // The frame opens first; name, fields and buttons come with n8n's answer.
  await credential.getByTestId('credential-save-button').waitFor();
  await credential.locator('[data-test-id^="parameter-input-"]').first().waitFor();
  await shoot(`${name}-credential`, credential);
}
