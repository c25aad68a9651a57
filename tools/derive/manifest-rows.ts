import { providers } from '../../helpdesks';
import { PROVIDER_IDS } from './listings';
import { n8nNames } from './n8n-names';

/** The parts of package.json that name helpdesks. */
export interface ManifestRows {
  readonly description: string;
  readonly keywords: readonly string[];
  readonly n8n: { readonly credentials: readonly string[]; readonly nodes: readonly string[] };
}

const CREDENTIALS = PROVIDER_IDS.map((id) => toBuilt(n8nNames(id).credentialFile));
const NODES = PROVIDER_IDS.map((id) => toBuilt(n8nNames(id).nodeFile));

/** The manifest with a row for each helpdesk; what is written out, such as streams, stays as it is. */
export function withRows<Manifest extends ManifestRows>(manifest: Manifest): Manifest {
  const { description, keywords, n8n } = manifest;
  const labels = PROVIDER_IDS.map((id) => providers[id].label);
  const names = `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
  return {
    ...manifest,
    description: description.replace(/in [A-Z].* into/, `in ${names} into`),
    keywords: union(keywords, PROVIDER_IDS),
    n8n: {
      ...n8n,
      credentials: union(n8n.credentials, CREDENTIALS).sort(),
      nodes: union(n8n.nodes, NODES).sort(),
    },
  };
}

function union(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])];
}

function toBuilt(source: string): string {
  return `dist/${source.replace(/\.ts$/, '.js')}`;
}
