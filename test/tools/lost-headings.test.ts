import { lostHeadings } from '../../tools/docs/lost-headings';

const PAGE = `# Page

### Elsewhere

<!-- load:start -->

### One (2026-03-04)

1 ms

### Two

2 ms

<!-- load:end -->

### Below
`;

test.each([
  ['newer figures of all', '### One (2026-05-06)\n\n3 ms\n\n### Two\n\n4 ms\n\n### Three', []],
  ['of some', '### One (2026-05-06)\n\n3 ms', ['Two']],
  ['of none', '', ['One', 'Two']],
])('%s', (_what, content, lost) => {
  expect(lostHeadings(PAGE, 'load', content)).toEqual(lost);
});

test('where nothing was measured before, nothing is lost', () => {
  expect(lostHeadings('<!-- load:start -->\n\n<!-- load:end -->', 'load', '### One')).toEqual([]);
});
