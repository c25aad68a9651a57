import { DatabaseSync } from 'node:sqlite';
import { N8N_MAJOR } from '../../../../tools/hosts/host-versions';
import { helpdeskTrigger } from '../../../../tools/hosts/n8n-helpdesks';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { botbleMessage, post } from './send';

const SECRET = 'a-secret-of-the-duplicates';
const OK = { status: 200, body: '{"ok":true}' };

export function duplicates(n8n: () => N8nHost): void {
  describe('duplicates', () => {
    it('makes one item of copies that arrive at the same time, and answers all of them', async () => {
      const trigger = await n8n().createTrigger(helpdeskTrigger('botble', { secret: SECRET }));
      const message = botbleMessage(1, SECRET);
      const copies = await Promise.all([1, 2, 3, 4].map(() => post(trigger.url, message)));
      expect(copies).toEqual([OK, OK, OK, OK]);
      expect(await post(trigger.url, message)).toEqual(OK);
      expect(await trigger.items(1)).toHaveLength(1);
    });

    it('lets the retry pass when n8n could not store the first copy, where n8n tells the sender', async () => {
      const trigger = await n8n().createTrigger(helpdeskTrigger('botble', { secret: SECRET }));
      const message = botbleMessage(2, SECRET);
      const repair = breakDatabase(n8n().database, trigger.workflowId);
      const broken = await post(trigger.url, message).finally(repair);
      // n8n 1.x has answered before it stores: the sender has no reason to try again.
      expect(broken.status).toBe(N8N_MAJOR === '1' ? 200 : 500);
      expect(await trigger.executions()).toEqual([]);
      if (N8N_MAJOR === '1') return;

      expect(await post(trigger.url, message)).toEqual(OK);
      expect(await trigger.items(1)).toHaveLength(1);
    });

    it('remembers over a change of the node', async () => {
      const setup = helpdeskTrigger('botble', { secret: SECRET });
      const trigger = await n8n().createTrigger(setup);
      const message = botbleMessage(3, SECRET);
      await post(trigger.url, message);
      await trigger.changeParameters({ ...setup.parameters, events: ['message.received'] });
      expect(await post(trigger.url, message)).toEqual(OK);
      expect(await trigger.items(1)).toHaveLength(1);
    });
  });
}

/** A disk that takes no more executions of one workflow, until the returned function mends it. */
function breakDatabase(file: string, workflowId: string): () => void {
  const change = (sql: string) => {
    const database = new DatabaseSync(file, { timeout: 5000 });
    database.exec(sql);
    database.close();
  };
  change(
    `CREATE TRIGGER broken BEFORE INSERT ON execution_entity WHEN NEW.workflowId = '${workflowId}'
     BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`,
  );
  return () => change('DROP TRIGGER broken');
}
