import type { HelpdeskItem } from '../../library';

const colour = (code: number) => (text: string) =>
  process.stdout.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text;
const bold = colour(1);
const dim = colour(2);
const green = colour(32);
const red = colour(31);

export function say(text: string): void {
  console.log(text);
}

export function printHeading(text: string): void {
  console.log(`\n${bold(text)}`);
}

export function printSent(what: string, status: number, expected: number): void {
  const verdict = status === expected ? green(`${status}`) : red(`${status}, expected ${expected}`);
  console.log(`\n${bold('→')} ${what} ${dim('answered')} ${verdict}`);
}

/** Whole items with `--verbose`, else a line that says what came. */
export function printItem(item: HelpdeskItem): void {
  if (process.argv.includes('--verbose')) return printWhole(item);
  const { kind, contact, author, conversation, message, verified } = item;
  const who = contact?.name ?? author?.name ?? contact?.email;
  const words = message?.text?.replaceAll(/\s+/g, ' ').slice(0, 60);
  const what = kind === 'other' ? `other (${item.event})` : kind;
  const parts = [what, who, words && `"${words}"`, conversation && `conversation ${conversation.id}`];
  const told = parts.filter(Boolean).join(', ');
  console.log(indent('item', verified ? told : `${told}, not verified`));
}

function printWhole({ data, ...item }: HelpdeskItem): void {
  // A gap report is short, and what it says is the point of it.
  const isReport = String(item.event) === 'rtm:gap';
  const shortened = { ...item, data: isReport ? data : `{ ${Object.keys(data).slice(0, 4).join(', ')}, … }` };
  console.log(indent('item', JSON.stringify(shortened, null, 1).replace(/\n\s*/g, ' ')));
}

export function printReceived(who: string, body: unknown): void {
  if (process.argv.includes('--verbose')) console.log(indent(who, JSON.stringify(body)));
}

export function printResult(items: number, complaints: readonly string[]): void {
  if (complaints.length === 0) {
    printHeading(
      green(
        `All ${items} items arrived, and reached Slack and the CRM. The forged deliveries were rejected.`,
      ),
    );
    return;
  }
  printHeading(red('Not everything is as it should be:'));
  for (const complaint of complaints) console.log(`- ${complaint}`);
}

function indent(label: string, text: string): string {
  return `  ${dim(label.padEnd(6))} ${text}`;
}
