import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { lostHeadings } from './lost-headings';
import { writeSection } from './write-section';

/**
 * Puts figures between a page's markers, unless others would go: results of earlier runs are kept only on the machine
 * where they were measured.
 */
export async function writeMeasured(page: string, name: string, content: string): Promise<void> {
  const lost = lostHeadings(readFileSync(page, 'utf8'), name, content);
  if (lost.length === 0) return writeSection(page, name, content);
  console.log(`${basename(page)} keeps its figures. Not measured on this machine: ${lost.join('; ')}.`);
}
