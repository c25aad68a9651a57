import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { README, renderReadme } from './readme';

/** `npm run docs`: brings the README's generated sections up to date with the code. */
async function main(): Promise<void> {
  const options = await resolveConfig(README);
  writeFileSync(README, await format(renderReadme(), { ...options, parser: 'markdown' }));
}

void main();
