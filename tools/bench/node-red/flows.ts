import type { FlowNode } from '../../hosts/node-red-admin';
import { createFlow } from '../../hosts/node-red-flow';
import { SECRET } from '../http/deliveries';

export const TRIGGER = 'botble-trigger';
const PLACE = { z: 'tab', x: 1, y: 1 };

/** What people do without us: the bytes, the HMAC and the answer in a Function node. */
const VERIFY = `
const given = Buffer.from(msg.req.headers['x-webhook-signature'] ?? '', 'hex');
const digest = crypto.createHmac('sha256', '${SECRET}').update(msg.payload).digest();
if (given.length !== digest.length || !crypto.timingSafeEqual(given, digest)) {
    return [{ req: msg.req, res: msg.res, statusCode: 401, payload: { error: 'unauthorized' } }, null];
}
const payload = JSON.parse(msg.payload.toString());
return [{ req: msg.req, res: msg.res, payload: { ok: true } }, { payload }];
`;

/** Three ways to take a delivery: ours, core's without any verification, and core's with a Function node. */
export function createFlows(): FlowNode[] {
  const ours = createFlow([{ provider: 'botble', id: TRIGGER, secret: SECRET, path: 'bench/ours' }]).map(
    (node) => (node.type === 'probe' ? { ...node, type: 'counter' } : node),
  );
  return [
    ...ours,
    { id: 'bare', type: 'http in', ...PLACE, url: '/bench/bare', method: 'post', wires: [['bare-answer']] },
    { id: 'bare-answer', type: 'http response', ...PLACE, statusCode: '200', headers: {}, wires: [] },
    {
      id: 'by-hand',
      type: 'http in',
      ...PLACE,
      url: '/bench/by-hand',
      method: 'post',
      skipBodyParsing: true,
      wires: [['verify']],
    },
    {
      id: 'verify',
      type: 'function',
      ...PLACE,
      func: VERIFY,
      outputs: 2,
      libs: [{ var: 'crypto', module: 'crypto' }],
      wires: [['by-hand-answer'], ['by-hand-counter']],
    },
    { id: 'by-hand-answer', type: 'http response', ...PLACE, statusCode: '', headers: {}, wires: [] },
    { id: 'by-hand-counter', type: 'counter', ...PLACE },
  ];
}
