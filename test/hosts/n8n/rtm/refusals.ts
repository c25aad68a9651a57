import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import { N8N_MAJOR } from '../../../../simulator/hosts/host-versions';
import type { N8nHost } from '../../../../simulator/hosts/n8n';
import { rtmTrigger } from '../../../../simulator/hosts/n8n-rtm';
import { until } from '../../../simulator/until';

const ENDPOINTS = '/connect/endpoints';
/** n8n's five tries of a trigger that fails: at once, then 1, 2, 4 and 8 s later. */
const N8N_TRIES_FOR = 17_000;

export function refusals(n8n: () => N8nHost): void {
  describe('a refused token', () => {
    let crisp: CrispServer;
    beforeEach(async () => {
      crisp = await startCrispServer();
    });
    afterEach(() => crisp.close());

    it('fails the publishing with the reason, after one attempt', async () => {
      const published = n8n().createTrigger(rtmTrigger(crisp, { token: crisp.credentials.wrongKey }));
      await expect(published).rejects.toThrow(/Crisp refused the token \(401 \w+\)/);
      expect(crisp.restCalls()).toHaveLength(1);
      expect(crisp.connections()).toMatchObject({ open: 0, accepted: 0 });
      await expectAlive(n8n());
    });

    it('fails it too when only the socket refuses it', async () => {
      await crisp.fault('refusal');
      await expect(n8n().createTrigger(rtmTrigger(crisp))).rejects.toThrow(
        'Crisp refused the token on the socket',
      );
      expect(crisp.restCalls(ENDPOINTS)).toHaveLength(1);
      expect(crisp.connections()).toMatchObject({ open: 0, authentications: 1 });
      await expectAlive(n8n());
    });

    it('fails it where the plugin is not allowed in', async () => {
      await crisp.fault('forbidden', { path: ENDPOINTS });
      await expect(n8n().createTrigger(rtmTrigger(crisp))).rejects.toThrow(
        'does not let this plugin token in',
      );
      expect(crisp.restCalls()).toHaveLength(1);
    });

    it('fails a test run with the reason, and leaves nothing open', async () => {
      const trigger = await n8n().createTrigger(
        rtmTrigger(crisp, { token: crisp.credentials.wrongKey, draft: true }),
      );
      await trigger.listenForTest();
      const [execution] = await trigger.executions(1);
      expect(execution).toMatchObject({ mode: 'manual', status: 'error' });
      expect(crisp.restCalls()).toHaveLength(1);
    });

    it('that is taken back later is told once, and not asked for again', async () => {
      const trigger = await n8n().createTrigger(rtmTrigger(crisp));
      const calls = crisp.restCalls().length;
      const errors = errorsEmitted(n8n());
      await crisp.fault('revoked-token');
      await until(() => failures(n8n(), trigger.workflowId) > 0, 10_000);
      await new Promise((resolve) => setTimeout(resolve, N8N_TRIES_FOR));
      expect(failures(n8n(), trigger.workflowId)).toBe(1);
      expect(errorsEmitted(n8n()) - errors).toBe(1);
      expect(crisp.restCalls()).toHaveLength(calls);
      expect(crisp.connections()).toMatchObject({ open: 0, authentications: 1 });
      await expectAlive(n8n());
    }, 60_000);
  });

  it('fails the publishing without an event', async () => {
    const crisp = await startCrispServer();
    await expect(n8n().createTrigger(rtmTrigger(crisp, { events: [] }))).rejects.toThrow(
      N8N_MAJOR === '1' ? 'No event is chosen' : 'Missing or invalid required parameters: events',
    );
    expect(crisp.restCalls()).toEqual([]);
    await crisp.close();
  });
}

/** Lines in which the trigger says that the token is refused. */
function failures(n8n: N8nHost, workflowId: string): number {
  return n8n.log().split(`(workflow ${workflowId}): unauthorized.`).length - 1;
}

/** What n8n makes of `emitError`, in all workflows. */
function errorsEmitted(n8n: N8nHost): number {
  const said = N8N_MAJOR === '1' ? 'Will try to reactivate.' : 'failed at runtime and was deactivated';
  return n8n.log().split(said).length - 1;
}

async function expectAlive(n8n: N8nHost): Promise<void> {
  expect((await fetch(`${n8n.baseUrl}/healthz/readiness`)).status).toBe(200);
}
