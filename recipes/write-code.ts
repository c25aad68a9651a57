import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers } from '../helpdesks';
import type { CodeStep } from './recipe';

/** The functions that a step's code begins with, the same on every host. */
export function writeCode({ parts }: Pick<CodeStep, 'parts'>): string {
  return parts.map(writePart).join('\n\n');
}

function writePart(name: string): string {
  return name === 'helpdesks'
    ? helpdesks()
    : readFileSync(join(__dirname, 'code', `${name}.js`), 'utf8').trim();
}

/** Names for people. */
function helpdesks(): string {
  const names = Object.entries(providers).map(([id, { label }]) => `${id}: '${label}'`);
  return `const HELPDESKS = { ${names.join(', ')} };`;
}
