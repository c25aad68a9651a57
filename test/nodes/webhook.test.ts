import { randomUUID } from 'node:crypto';
import { receiveInN8n, type FakeRequest } from './fake-webhook';

/** A trigger and a credential that no other test has seen: what is remembered is kept for the whole process. */
function fresh(): { nodeId: string; credentialId: string } {
  return { nodeId: randomUUID(), credentialId: randomUUID() };
}

const forged = { headers: { 'x-webhook-signature': 'a'.repeat(64) } };
const emitted = (result: Awaited<ReturnType<typeof receiveInN8n>>) =>
  result.returned.workflowData?.[0]?.map(({ json }) => json);

describe("the n8n triggers' webhook", () => {
  it('starts the workflow with the item of a signed delivery', async () => {
    const result = await receiveInN8n(fresh());
    expect(result.returned.webhookResponse).toEqual({ ok: true });
    expect(emitted(result)).toEqual([
      expect.objectContaining({ provider: 'botble', event: 'message.received', verified: true, test: false }),
    ]);
  });

  it.each<[string, FakeRequest, number, unknown]>([
    ['a forged signature', forged, 401, { error: 'unauthorized' }],
    ['no signature', { headers: { 'x-webhook-signature': undefined } }, 401, { error: 'unauthorized' }],
    ['no secret', { credential: { signingSecret: '' } }, 503, { error: 'unavailable' }],
    ['a credential that cannot be read', { credential: null }, 503, { error: 'unavailable' }],
    [
      'an event that this version does not know among the chosen',
      { parameters: { events: ['gone'] } },
      503,
      { error: 'unavailable' },
    ],
    [
      'a body that n8n could not read',
      { unreadableBody: new Error('aborted') },
      400,
      { error: 'unreadable' },
    ],
    [
      'a body that n8n found too large, as it came or un-zipped',
      { unreadableBody: Object.assign(new Error('too large'), { type: 'entity.too.large' }) },
      413,
      { error: 'too large' },
    ],
    [
      'a body that n8n does not un-zip',
      { headers: { 'content-encoding': 'br' } },
      415,
      { error: 'unsupported encoding' },
    ],
    ['a signed body that is not JSON', { body: 'oops' }, 400, { error: 'unreadable' }],
    [
      'a body over the limit',
      { data: { content: 'x'.repeat(5000) }, parameters: { options: { bodyLimit: 1 } } },
      413,
      { error: 'too large' },
    ],
    ['a browser', { method: 'GET' }, 405, { error: 'method not allowed' }],
  ])('refuses %s and starts nothing', async (_, request, status, body) => {
    const result = await receiveInN8n({ ...fresh(), ...request });
    expect({ status: result.status, body: result.body }).toEqual({ status, body });
    expect(result.returned).toEqual({ noWebhookResponse: true });
    expect(result.log).toHaveLength(1);
  });

  it('answers 200 and starts nothing for what is not wanted', async () => {
    const ids = fresh();
    const notSelected = { ...ids, parameters: { events: ['conversation.started'] } };
    const filtered = { ...ids, parameters: { filters: { kinds: ['message.note'] } } };
    const test = { ...ids, headers: { 'x-webhook-test': 'true' } };
    for (const request of [notSelected, filtered, test]) {
      expect((await receiveInN8n(request)).returned).toEqual({ webhookResponse: { ok: true } });
    }
  });

  it('says which item it is, so that a step behind the trigger can look back at it', async () => {
    const parameters = { options: { emitRefusals: true } };
    const item = await receiveInN8n(fresh());
    const refusal = await receiveInN8n({ ...fresh(), ...forged, parameters });
    const pairs = [item.returned.workflowData?.[0], refusal.returned.workflowData?.[1]];
    expect(pairs.map((items) => items?.map(({ pairedItem }) => pairedItem))).toEqual([
      [{ item: 0 }],
      [{ item: 0 }],
    ]);
  });

  it('gives the payload alone when asked', async () => {
    const result = await receiveInN8n({ ...fresh(), parameters: { options: { output: 'data' } } });
    expect(emitted(result)).toEqual([expect.objectContaining({ message_id: 301 })]);
    expect(emitted(result)?.[0]).not.toHaveProperty('verified');
  });

  it('understands lists as people type them', async () => {
    const parameters = { filters: { inboxes: ' 7, 8\n9 ' } };
    expect(emitted(await receiveInN8n({ ...fresh(), parameters }))).toBeUndefined();
    const none = { filters: { inboxes: '' } };
    expect(emitted(await receiveInN8n({ ...fresh(), parameters: none }))).toHaveLength(1);
  });

  it('marks unsigned items, and asks for no credential', async () => {
    const result = await receiveInN8n({ ...fresh(), ...forged, parameters: { authentication: 'unsigned' } });
    expect(emitted(result)).toEqual([expect.objectContaining({ verified: false })]);
    expect(result.credentialReads).toBe(0);
  });
});

describe('refusals in n8n', () => {
  const parameters = { options: { emitRefusals: true } };

  it('go out at the second output when asked, and are answered as always', async () => {
    const result = await receiveInN8n({ ...fresh(), ...forged, parameters });
    expect({ status: result.status, body: result.body }).toEqual({
      status: 401,
      body: { error: 'unauthorized' },
    });
    const { noWebhookResponse, workflowData } = result.returned;
    expect([noWebhookResponse, workflowData?.map(({ length }) => length)]).toEqual([true, [0, 1]]);
    expect(workflowData?.[1]?.[0]?.json).toMatchObject({
      provider: 'botble',
      reason: 'signature-mismatch',
      heldBack: 0,
      arrived: { headers: { 'X-Webhook-Signature': '64 characters' } },
    });
  });

  it('start the workflow once a minute, however many there are', async () => {
    const ids = fresh();
    const results = [];
    for (let time = 0; time < 20; time += 1)
      results.push(await receiveInN8n({ ...ids, ...forged, parameters }));
    expect(results.filter(({ returned }) => returned.workflowData !== undefined)).toHaveLength(1);
    expect(results.map(({ status }) => status)).toEqual(results.map(() => 401));
  });

  it('leave items where they are', async () => {
    const result = await receiveInN8n({ ...fresh(), parameters });
    expect(result.returned.workflowData).toHaveLength(1);
    expect(emitted(result)).toHaveLength(1);
  });
});

describe('duplicates in n8n', () => {
  it('drops the second copy once the first was answered, per trigger', async () => {
    const ids = fresh();
    const first = await receiveInN8n(ids);
    first.response.emit('finish');
    expect(emitted(await receiveInN8n(ids))).toBeUndefined();
    expect(emitted(await receiveInN8n({ ...ids, nodeId: 'another' }))).toHaveLength(1);
  });

  it('lets the retry pass when n8n answered with an error', async () => {
    const ids = fresh();
    const first = await receiveInN8n(ids);
    first.response.statusCode = 500;
    first.response.emit('finish');
    expect(emitted(await receiveInN8n(ids))).toHaveLength(1);
  });

  it('drops the retry of a sender that hung up before n8n answered, however long n8n takes', async () => {
    const ids = fresh();
    const now = Date.now();
    const first = await receiveInN8n(ids);
    first.response.emit('close');
    jest.spyOn(Date, 'now').mockReturnValue(now + 3_600_000);
    expect(emitted(await receiveInN8n(ids))).toBeUndefined();
    jest.restoreAllMocks();
  });

  it('lets that retry pass when n8n then failed to store the first copy', async () => {
    const ids = fresh();
    const first = await receiveInN8n(ids);
    first.response.emit('close');
    first.response.statusCode = 500;
    first.response.emit('prefinish');
    expect(emitted(await receiveInN8n(ids))).toHaveLength(1);
  });

  it('drops nothing on the test URL, or when told so', async () => {
    const ids = { ...fresh(), mode: 'manual' } as const;
    const told = { ...fresh(), parameters: { options: { dropDuplicates: false } } };
    for (const request of [ids, ids, told, told])
      expect(emitted(await receiveInN8n(request))).toHaveLength(1);
  });
});

describe('credentials in n8n', () => {
  it('are read once for many deliveries, and shared by triggers', async () => {
    const { credentialId } = fresh();
    const reads: number[] = [];
    for (let id = 0; id < 5; id += 1) {
      reads.push((await receiveInN8n({ credentialId, nodeId: randomUUID() })).credentialReads);
    }
    expect(reads).toEqual([1, 0, 0, 0, 0]);
  });

  describe('when a signature does not fit', () => {
    let now = Date.now();
    beforeAll(() => jest.spyOn(Date, 'now').mockImplementation(() => now));
    afterAll(() => jest.restoreAllMocks());

    it('are read again at once, so that a rotated secret works', async () => {
      const ids = fresh();
      await receiveInN8n({ ...ids, ...forged, credential: { signingSecret: 'before rotation' } });
      now += 1;
      const rotated = await receiveInN8n(ids);
      expect(emitted(rotated)).toHaveLength(1);
      expect(rotated.credentialReads).toBe(1);
    });

    it('are read at most once a second, at whatever pace forgers come', async () => {
      const ids = fresh();
      let reads = 0;
      for (let millisecond = 0; millisecond < 2000; millisecond += 50) {
        const { status, credentialReads } = await receiveInN8n({ ...ids, ...forged, body: '{}' });
        expect(status).toBe(401);
        reads += credentialReads;
        now += 50;
      }
      // The first read, and then one for each second.
      expect(reads).toBe(3);
    });

    it('are forgotten after half a minute, also the secret that was taken out', async () => {
      const ids = fresh();
      await receiveInN8n(ids);
      now += 30_000;
      expect((await receiveInN8n({ ...ids, credential: { signingSecret: 'new' } })).status).toBe(401);
    });
  });
});

describe('the log of n8n', () => {
  it('says each reason once, with what to do and without the message', async () => {
    const ids = fresh();
    const lines = [];
    for (let count = 0; count < 30; count += 1)
      lines.push(...(await receiveInN8n({ ...ids, ...forged })).log);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^My Trigger \(workflow workflow-1\): signature-mismatch\. .*Copy the secret from the helpdesk again/,
    );
    expect(lines[0]).not.toContain('lamp');
  });

  it("passes on n8n's reason why a credential cannot be read", async () => {
    const { log } = await receiveInN8n({ ...fresh(), credential: null });
    expect(log).toEqual([expect.stringContaining('The credential could not be read: decryption failed')]);
  });

  it('names an event that is newer than the package once', async () => {
    const ids = fresh();
    const results = [];
    for (const conversation_id of [1, 2]) {
      results.push(
        await receiveInN8n({ ...ids, event: 'conversation.renamed\n', data: { conversation_id } }),
      );
    }
    expect(results.map((result) => emitted(result)?.[0]?.known)).toEqual([false, false]);
    expect(results.flatMap(({ log }) => log)).toEqual([
      expect.stringContaining('"conversation.renamed\\n" is not known to this version'),
    ]);
  });
});
