import type { Recipe } from '../recipe';
import type { Trigger } from '../triggers';
import { at } from './at';
import { todo } from './todo';
import { toName, triggerStep } from './trigger-steps';

/** The simplest flow: one helpdesk's customer messages to Slack by n8n's own node, without any code. */
export function slackAlone(trigger: Trigger): Recipe {
  return {
    name: `Slack from ${trigger.label}`,
    about: `Posts every customer message from ${trigger.label} to a Slack channel. Two nodes, no code.`,
    only: 'n8n',
    todo: todo([trigger], ['slack-node']),
    limits: [
      {
        text: 'Each message is posted on its own. *Slack channel for every helpdesk* makes a thread of each conversation.',
      },
    ],
    steps: [
      triggerStep(trigger, ['new-customer-message']),
      {
        kind: 'slack-message',
        name: 'Post to Slack',
        after: [toName(trigger)],
        at: at([1, 0]),
        only: 'n8n',
        channel: '#support',
        text: writeText(trigger),
      },
    ],
    lanes: [{ title: 'Slack', at: at([1, 0]), size: [1, 1] }],
  };
}

/** Slack reads &, < and > as markup: without this a customer could write <!channel>. */
function escaped(expression: string): string {
  return `(${expression}).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')`;
}

function writeText({ label }: Trigger): string {
  const name = escaped("$json.contact?.name || $json.author?.name || 'Somebody'");
  const words = escaped("$json.message?.text || '(no text)'");
  // Not every helpdesk says where a conversation can be opened.
  const link = `'<' + ${escaped('$json.conversation.url')} + '|Open the conversation>'`;
  return `=*{{ ${name} }}* in ${label}: {{ ${words} }}\n{{ $json.conversation?.url ? ${link} : '' }}`;
}
