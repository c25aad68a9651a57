import { expectInLog } from '../../../fixtures/expect-in-log';
import { dirname } from 'node:path';
import { credentialData, helpdeskTrigger } from '../../../../tools/hosts/n8n-helpdesks';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { deliver } from '../../../../simulator/deliver';
import { createDelivery, listSamples } from '../../../../simulator/senders';
import { leaksBelow, leaksIn } from '../../../fixtures/leaks';
import { botbleMessage, post } from './send';

const OLD = 'the-secret-before-rotation';
const NEW = 'the-secret-after-rotation';
const KEY = 'the-key-in-the-url';

export function secrets(n8n: () => N8nHost): void {
  describe('secrets', () => {
    it('takes a rotated secret at once, and the old one only while it is listed', async () => {
      const trigger = await n8n().createTrigger(helpdeskTrigger('botble', { secret: OLD }));
      const status = async (id: number, secret: string) =>
        (await post(trigger.url, botbleMessage(id, secret))).status;
      expect(await status(1, OLD)).toBe(200);
      expect(await status(2, NEW)).toBe(401);

      await pause();
      await trigger.changeCredential(credentialData('botble', { secret: NEW, previousSecrets: OLD }));
      expect([await status(3, NEW), await status(4, OLD)]).toEqual([200, 200]);

      await pause();
      await trigger.changeCredential(credentialData('botble', { secret: NEW }));
      expect(await status(5, 'neither')).toBe(401);
      expect([await status(6, OLD), await status(7, NEW)]).toEqual([401, 200]);
      expect(await trigger.items(4)).toHaveLength(4);
    });

    it('answers 503 when the secret was emptied under a running trigger', async () => {
      const trigger = await n8n().createTrigger(helpdeskTrigger('botble', { secret: OLD }));
      await trigger.changeCredential(credentialData('botble', {}));
      expect(await post(trigger.url, botbleMessage(1, OLD))).toEqual({
        status: 503,
        body: '{"error":"unavailable"}',
      });
      await trigger.changeCredential(credentialData('botble', { secret: NEW }));
      await pause();
      expect((await post(trigger.url, botbleMessage(2, NEW))).status).toBe(200);
      expect(await trigger.items(1)).toHaveLength(1);
    });

    it('says what a secret is that an expression makes no text', async () => {
      const trigger = await n8n().createTrigger(helpdeskTrigger('botble', { secret: OLD }));
      await trigger.changeCredential(credentialData('botble', { secret: '={{ { a: 1 } }}' }));
      expect((await post(trigger.url, botbleMessage(1, OLD))).status).toBe(503);
      await expectInLog(n8n(), 'The secret is an object, not text');
    });

    it('marks what nothing proved', async () => {
      const trigger = await n8n().createTrigger(helpdeskTrigger('botble', { mode: 'unsigned' }));
      const { body } = botbleMessage(1, OLD);
      expect(
        (await post(trigger.url, { body, headers: { 'content-type': 'application/json' } })).status,
      ).toBe(200);
      expect((await trigger.items(1)).map(({ verified }) => verified)).toEqual([false]);
    });

    it("wants the key in the URL of Crisp's Website Hook", async () => {
      const event = listSamples().find(({ provider }) => provider === 'crisp')?.event;
      if (event === undefined) throw new Error('no sample of crisp');
      const trigger = await n8n().createTrigger(
        helpdeskTrigger('crisp', { mode: 'url-key', urlSecret: KEY }),
      );
      const send = async (secret: string) => {
        const delivery = createDelivery('crisp', event, {
          secret,
          now: Date.now(),
          unsigned: true,
          fresh: true,
        });
        return (await deliver(trigger.url, delivery, { timeoutMs: 30_000 })).status;
      };
      expect([await send('wrong'), await send(''), await send(KEY)]).toEqual([401, 401, 200]);
      expect((await trigger.items(1)).map(({ verified }) => verified)).toEqual([false]);
    });

    it('leaves no secret, signature or message in log, executions or database', async () => {
      const { body, headers } = botbleMessage(99, NEW);
      const hidden = [OLD, NEW, KEY, headers['x-webhook-signature'] ?? ''];
      expect(leaksIn('log', n8n().log(), hidden)).toEqual([]);
      // The database with its journal, exports, n8n's own event log.
      expect(leaksBelow(dirname(n8n().database), hidden)).toEqual([]);
      expect(body).toContain('Hello');
      expect(n8n().log()).not.toContain('Hello');
    });
  });
}

/** A first mismatch reads the credential anew, the next one a second later at most, so that forgers cannot make n8n decrypt all day. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1100));
}
