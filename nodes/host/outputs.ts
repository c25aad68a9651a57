import type { INodeTypeDescription } from 'n8n-workflow';

/** One output, and a second one for refusals where they are asked for. */
export const ITEMS_AND_REFUSALS: INodeTypeDescription['outputs'] =
  '={{ $parameter["options"]["emitRefusals"] === true ? [{ type: "main", displayName: "Items" }, { type: "main", displayName: "Rejections" }] : ["main"] }}';
