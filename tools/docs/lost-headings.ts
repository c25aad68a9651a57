/**
 * The headings between a page's markers that new figures would take off it. Days in parentheses at their end are not
 * compared: a newer run of the same takes the older one's place.
 */
export function lostHeadings(page: string, name: string, content: string): readonly string[] {
  const [, section = ''] = page.split(new RegExp(`<!-- ${name}:(?:start|end) -->`));
  const written = headingsOf(content);
  return headingsOf(section).filter((heading) => !written.includes(heading));
}

function headingsOf(markdown: string): readonly string[] {
  return Array.from(
    markdown.matchAll(/^### (.+?)(?: \(\d{4}-\d\d-\d\d\))?$/gm),
    ([, heading = '']) => heading,
  );
}
