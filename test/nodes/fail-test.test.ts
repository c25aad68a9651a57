import { randomUUID } from 'node:crypto';
import { SECRET } from '../core/deliveries';
import { receiveInN8n, type FakeRequest } from './fake-webhook';

function fresh(): FakeRequest {
  return { nodeId: randomUUID(), credentialId: randomUUID(), mode: 'manual' };
}

const forged = { headers: { 'x-webhook-signature': 'a'.repeat(64) } };

describe('a test run in the editor', () => {
  it.each<[string, FakeRequest, RegExp]>([
    ['a wrong secret', forged, /^The delivery was rejected \(signature-mismatch\)\. /],
    ['no signature', { headers: { 'x-webhook-signature': undefined } }, /\(signature-missing\)/],
    ['no secret in the credential', { credential: { signingSecret: '' } }, /\(secret-missing\)/],
    ['an event that is not known', { parameters: { events: ['gone'] } }, /"gone"/],
  ])('ends with why, after %s', async (_, request, message) => {
    const sent: { status?: number; body?: unknown } = {};
    const run = receiveInN8n({
      ...fresh(),
      ...request,
      onSent: (status, body) => Object.assign(sent, { status, body }),
    });
    const error = await run.then(
      () => undefined,
      (thrown: Error & { description?: string }) => thrown,
    );
    expect(error?.message).toMatch(message);
    expect(error?.description).toContain('the reason is in the n8n log');
    expect(JSON.stringify([error?.message, error?.description])).not.toContain(SECRET);
    // The sender had its answer before, and it tells nothing.
    expect(sent).toEqual(
      request === forged || 'headers' in request
        ? { status: 401, body: { error: 'unauthorized' } }
        : { status: 503, body: { error: 'unavailable' } },
    );
  });

  it('waits on after a visit of a browser, and after what was not selected', async () => {
    const visited = await receiveInN8n({ ...fresh(), method: 'GET' });
    expect([visited.status, visited.returned]).toEqual([405, { noWebhookResponse: true }]);
    const other = await receiveInN8n({ ...fresh(), parameters: { events: ['conversation.started'] } });
    expect(other.returned).toEqual({ webhookResponse: { ok: true } });
  });

  it('ends with the second output, where the trigger has one', async () => {
    const parameters = { options: { emitRefusals: true } };
    const { returned, status } = await receiveInN8n({ ...fresh(), ...forged, parameters });
    expect([status, returned.workflowData?.[1]?.length]).toEqual([401, 1]);
  });
});

it('a published trigger throws at nobody', async () => {
  const result = await receiveInN8n({ ...fresh(), ...forged, mode: 'webhook' });
  expect([result.status, result.returned]).toEqual([401, { noWebhookResponse: true }]);
});
