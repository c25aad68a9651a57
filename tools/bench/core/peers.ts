import { createHmac } from 'node:crypto';
import { Crisp } from 'crisp-api';
import { Webhook } from 'standardwebhooks';
import Stripe from 'stripe';
import type { Contender } from '../measure';
import { SECRET } from './deliveries';

/**
 * What a user would otherwise call: verify and parse of well-known packages, each with its own scheme over
 * the same bytes. None of them normalises, selects or drops duplicates.
 */
export async function createPeers(bodies: readonly Buffer[]): Promise<Contender[]> {
  return [
    stripePeer(bodies),
    standardWebhooksPeer(bodies),
    await octokitPeer(bodies),
    await crispPeer(bodies),
  ];
}

function stripePeer(bodies: readonly Buffer[]): Contender {
  const stripe = new Stripe('sk_test_benchmark');
  const now = Math.floor(Date.now() / 1000);
  const headers = bodies.map((body) => `t=${now},v1=${hmac(`${now}.`, body)}`);
  return {
    name: 'stripe',
    run: (index) => stripe.webhooks.constructEvent(at(bodies, index), at(headers, index), SECRET, 1e9),
  };
}

function standardWebhooksPeer(bodies: readonly Buffer[]): Contender {
  const webhook = new Webhook(Buffer.from(SECRET).toString('base64'));
  const sentAt = new Date();
  const headers = bodies.map((body, index) => ({
    'webhook-id': `msg_${index}`,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': webhook.sign(`msg_${index}`, sentAt, body),
  }));
  return { name: 'standardwebhooks', run: (index) => webhook.verify(at(bodies, index), at(headers, index)) };
}

async function octokitPeer(bodies: readonly Buffer[]): Promise<Contender> {
  // An ES module, unlike everything else here.
  const { sign, verify } = await import('@octokit/webhooks-methods');
  const signatures = await Promise.all(bodies.map((body) => sign(SECRET, body.toString())));
  return {
    name: '@octokit/webhooks-methods',
    run: async (index) => {
      const payload = at(bodies, index).toString();
      return (await verify(SECRET, payload, at(signatures, index))) && JSON.parse(payload);
    },
  };
}

/** The official client verifies a parsed body by serialising it again, and only 500 ms after it was bound. */
async function crispPeer(bodies: readonly Buffer[]): Promise<Contender> {
  const client = new Crisp();
  client.setRtmMode('webhooks');
  client.on('message:send', () => {});
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const timestamp = Date.now();
  const signatures = bodies.map((body) =>
    hmac(`[${timestamp};`, Buffer.from(JSON.stringify(JSON.parse(body.toString()))), ']'),
  );
  return {
    name: 'crisp-api',
    run: (index) => {
      const body = JSON.parse(at(bodies, index).toString()) as object;
      return client.verifyHook(SECRET, body, timestamp, at(signatures, index)) && body;
    },
  };
}

function hmac(before: string, body: Buffer, after = ''): string {
  return createHmac('sha256', SECRET).update(before).update(body).update(after).digest('hex');
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new Error(`no input ${index}`);
  return value;
}
