import { basename, dirname } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { providers, type ProviderId } from '../helpdesks';
import manifest from '../package.json';
import { isShared, itemSchema } from './item-schema';
import { placeShared } from './place-shared';
import { shareDefinitions } from './share-definitions';
import { triggerPreview } from './trigger-preview';

/** By their paths in the package: a schema for each helpdesk, and a preview for each trigger and version in n8n. */
export async function schemaFiles(): Promise<ReadonlyMap<string, object>> {
  // In the order in which npm packs them.
  const schemas = (Object.keys(providers) as ProviderId[])
    .sort()
    .map((id) => [`dist/schemas/structure-${id}.json`, shareDefinitions(itemSchema(id))] as const);
  const previews = await Promise.all(manifest.n8n.nodes.map(previewFiles));
  return new Map<string, object>([...placeShared(schemas, isShared), ...previews.flat()]);
}

async function previewFiles(built: string) {
  const name = basename(built, '.node.js');
  const trigger = (await import(`../nodes/${name}/${name}.node.ts`)) as Record<string, new () => INodeType>;
  const Trigger = trigger[name];
  if (Trigger === undefined) throw new Error(`There is no class ${name}.`);
  const { description } = new Trigger();
  return [description.version]
    .flat()
    .map(
      (version) =>
        [`${dirname(built)}/__schema__/v${padded(version)}.json`, triggerPreview(description)] as const,
    );
}

/** n8n asks for version 1.1 as `1.1.0`. */
function padded(version: number): string {
  return [...String(version).split('.'), '0', '0'].slice(0, 3).join('.');
}
