import type { ServerResponse } from 'node:http';
import { afterTurn } from '../../core/environment/after-turn';
import type { Answer } from '../../core/answer';

/**
 * Answers with plain Node: in front of express there is no `res.sendStatus`, and calling it there once ended
 * a whole host. Does nothing when somebody else has answered or the sender is gone.
 */
export function respond(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  const body = answer.text ?? JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    ...answer.headers,
    ...headers,
  });
  // Written one by one, answers wake their reader one by one; those of one turn of the event loop go out together.
  // The timer is the core's: n8n's rules, which hold for every file of a package, let no host have one.
  afterTurn(() => response.end(body));
}
