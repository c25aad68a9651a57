import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeSection } from '../docs/write-section';
import type { Report } from './report';
import { renderMutants } from './section';

const ROOT = join(__dirname, '../..');
const REPORT = join(ROOT, 'coverage/mutants/incremental.json');

/** `npm run mutants:page`: puts what the last `npm run mutants` found onto the page. */
async function main(): Promise<void> {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
  const page = join(ROOT, 'docs/mutation-testing.md');
  await writeSection(page, 'mutants', renderMutants(report, statSync(REPORT).mtime));
}

void main();
