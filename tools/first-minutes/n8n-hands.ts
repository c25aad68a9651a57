import type { Locator, Page } from 'playwright-core';

/** What hands do in n8n's dialogs, so that clicks and keys can be counted. */

/** In place of what stands there. */
export async function type(page: Page, dialog: Locator, name: string, text: string): Promise<void> {
  await dialog.getByTestId(`parameter-input-${name}`).locator('input').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  // The form takes it over a moment later; who saves sooner than anybody could is asked about what was not saved.
  await page.waitForTimeout(500);
}

export async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByTestId(`parameter-input-${name}`).locator('.el-select').click();
  await page.locator('.el-select-dropdown:visible').getByText(option, { exact: true }).click();
}

/** n8n draws only those lines of a long list that are seen. */
export async function scrollTo(page: Page, line: Locator, list: Locator): Promise<void> {
  await list.hover();
  for (let turns = 0; turns < 40 && !(await line.isVisible()); turns += 1) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(100);
  }
}

export async function dragTo(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  await to.hover();
  await page.mouse.up();
  // The expression is written when the pointer has left the field.
  await page.waitForTimeout(500);
}
