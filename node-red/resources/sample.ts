import type { EditorNode } from './red';
import { say } from './texts';

interface Sent {
  readonly event: string;
}

interface NotSent {
  readonly code?: string;
}

/** The button on a node, as the inject node has one. */
export function sendSample(node: EditorNode): void {
  const url = ['helpdesk-triggers', node.type.replaceAll(' ', '-'), encodeURIComponent(node.id), 'sample'];
  const asked: JQuery.jqXHR<Sent> = $.ajax({ url: url.join('/'), type: 'POST' });
  asked.then(
    ({ event }) => RED.notify(say(node, 'sample.sent', { event }), { type: 'success', timeout: 3000 }),
    ({ responseJSON }: JQuery.jqXHR) => {
      const { code = 'failed' } = (responseJSON ?? {}) as NotSent;
      RED.notify(say(node, `sample.${code}`), { type: 'error' });
    },
  );
}
