import type { Page } from 'playwright-core';
import manifest from '../../../package.json';

interface Shown {
  readonly id: string;
  readonly type: string;
}

/** What is used of the editor's own object. */
declare const RED: {
  readonly workspaces: { readonly active: () => string };
  readonly view: { readonly redraw: (all: boolean) => void };
  readonly nodes: {
    readonly registry: { readonly getNodeList: () => { readonly id: string; readonly types?: string[] }[] };
    readonly getType: (type: string) => { readonly category: string };
    readonly import: (nodes: readonly object[]) => void;
    readonly node: (id: string) => (Shown & { readonly _def: { readonly category: string } }) | null;
  };
  readonly editor: {
    readonly edit: (node: unknown) => void;
    readonly editConfig: (property: string, type: string, id: string) => void;
  };
};

/** One of each node and configuration node of this package, by import as a person would; answers with their ids. */
export async function addAllNodes(page: Page): Promise<string[]> {
  return page.evaluate((module) => {
    const own = RED.nodes.registry.getNodeList().filter((set) => set.id.startsWith(module));
    const types = own.flatMap(({ types: each }) => each ?? []);
    const configs = types.filter((type) => RED.nodes.getType(type).category === 'config');
    const nodes = types.map((type, index) => ({
      id: `all-${type.replaceAll(' ', '-')}`,
      type,
      ...(configs.includes(type)
        ? {}
        : { x: 200, y: 60 + 50 * index, z: RED.workspaces.active(), wires: [[]] }),
    }));
    RED.nodes.import(nodes);
    RED.view.redraw(true);
    return nodes.map(({ id }) => id);
  }, manifest.name);
}

/** What a person could scroll through sideways, in pixels, by the part of the dialog. */
export type Overflow = Readonly<Record<string, number>>;

const PARTS = [
  '.red-ui-tray-body-wrapper',
  '.red-ui-tray-body',
  '.red-ui-tray-content',
  '.red-ui-tray-body form',
];

/** Opens the dialog of a node or a configuration node, with all its sections. */
export async function openById(page: Page, id: string): Promise<void> {
  await page.evaluate((wanted) => {
    const node = RED.nodes.node(wanted);
    if (node === null) throw new Error(`There is no node ${wanted}.`);
    if (node._def.category === 'config') RED.editor.editConfig('', node.type, node.id);
    else RED.editor.edit(node);
  }, id);
  await page.locator('.red-ui-tray').last().locator('.red-ui-tray-body form').first().waitFor();
  // The dialog slides in, and its events are loaded.
  await page.waitForTimeout(500);
  for (const section of await page.locator('.red-ui-tray details').all())
    await section.evaluate((details: { open: boolean }) => void (details.open = true));
}

/** Of the topmost dialog; nothing where all of it can be seen. */
export async function measureOverflow(page: Page): Promise<Overflow> {
  const tray = page.locator('.red-ui-tray').last();
  const overflow: Record<string, number> = {};
  for (const part of PARTS)
    for (const box of await tray.locator(part).all()) {
      const hidden = await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      if (hidden > 0) overflow[part] = hidden;
    }
  return overflow;
}

/** What is used of a list's element. */
interface List {
  readonly offsetWidth: number;
  readonly parentElement: { readonly append: (child: List) => void };
  readonly style: { cssText: string };
  cloneNode: (deep: boolean) => List;
  remove: () => void;
}

/** The lists in the topmost dialog that are too narrow for their longest entry, by id. */
export async function findCutLists(page: Page): Promise<string[]> {
  const cut: string[] = [];
  for (const list of await page.locator('.red-ui-tray').last().locator('select:visible').all()) {
    const hidden = await list.evaluate((select: List) => {
      const whole = select.cloneNode(true);
      whole.style.cssText = 'position: absolute; width: auto; min-width: 0';
      select.parentElement.append(whole);
      const missing = whole.offsetWidth - select.offsetWidth;
      whole.remove();
      return missing;
    });
    if (hidden > 0) cut.push((await list.getAttribute('id')) ?? '');
  }
  return cut;
}

export async function closeDialog(page: Page): Promise<void> {
  const cancel = page.locator('#node-config-dialog-cancel, #node-dialog-cancel').last();
  await cancel.click();
  await cancel.waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
}
