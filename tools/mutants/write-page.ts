import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSection } from '../docs/write-section';
import type { Report } from './report';
import { renderScores, renderSurvivors } from './section';

const ROOT = join(__dirname, '../..');
const REPORT = join(ROOT, 'coverage/mutants/incremental.json');

const SURVIVORS = join(ROOT, 'coverage/mutants/survivors.md');

/** `npm run mutants:page`: puts the scores of the last `npm run mutants` onto the page, and its survivors beside the report. */
async function main(): Promise<void> {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
  const page = join(ROOT, 'docs/mutation-testing.md');
  await writeSection(page, 'mutants', renderScores(report, statSync(REPORT).mtime));
  writeFileSync(SURVIVORS, `${renderSurvivors(report)}\n`);
}

void main();
