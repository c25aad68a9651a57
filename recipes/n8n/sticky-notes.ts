import { limitsOn, type Graph } from '../graph';
import { slug } from '../names';
import type { Lane, Recipe } from '../recipe';
import { COLUMN, ROW } from './grid';

/** n8n's numbers for colours. */
const YELLOW = 1;
const GREY = 7;
const MARGIN = 70;
const LINE = 18;
const WIDTH = 700;

/** What to do, above the flow, and a heading behind each part of it. */
export function stickyNotes(recipe: Recipe, graph: Graph) {
  return [readMe(recipe, graph), ...recipe.lanes.map(laneNote)];
}

function readMe(recipe: Recipe, graph: Graph) {
  const { name, about, todo } = recipe;
  const steps = [...todo.n8n, 'Publish the workflow, then send a message as a customer.'];
  const lines = [
    `## ${name}`,
    about,
    '',
    ...steps.map((text, index) => `${index + 1}. ${text}`),
    '',
    `**Good to know:** ${limitsOn(recipe, 'n8n')}`,
  ];
  const height = 60 + LINE * lines.reduce((sum, line) => sum + Math.ceil((line.length + 1) / 100), 0);
  const top = Math.min(...graph.steps.map((step) => graph.findPlace(step)[1] * ROW));
  return {
    id: 'read-me',
    name: 'Read Me',
    type: 'n8n-nodes-base.stickyNote',
    typeVersion: 1,
    position: [-MARGIN, top - MARGIN - height - 40],
    parameters: { width: WIDTH, height, color: YELLOW, content: lines.join('\n') },
  };
}

function laneNote({ title, at, size: [columns, rows] }: Lane) {
  const [column, row] = at.n8n;
  return {
    id: `part-${slug(title)}`,
    name: title,
    type: 'n8n-nodes-base.stickyNote',
    typeVersion: 1,
    position: [column * COLUMN - MARGIN, row * ROW - MARGIN],
    parameters: {
      width: columns * COLUMN - 10,
      height: rows * ROW - 10,
      color: GREY,
      content: `### ${title}`,
    },
  };
}
