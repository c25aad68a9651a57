import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import { N8N_MAJOR } from '../../../../tools/hosts/host-versions';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { rtmTrigger } from '../../../../tools/hosts/n8n-rtm';
import type { TriggerSetup } from '../../../../tools/hosts/n8n-workflow';
import { until } from '../../../simulator/until';

const ENDPOINTS = '/connect/endpoints';
/** n8n's five tries of a trigger that fails: at once, then 1, 2, 4 and 8 s later. */
const N8N_RETRY_MS = 17_000;

interface Attempt {
  readonly crisp: CrispServer;
  readonly error: string;
}

const SETUPS: Readonly<Record<string, (crisp: CrispServer) => Promise<TriggerSetup>>> = {
  'a wrong key': async (crisp) => rtmTrigger(crisp, { token: crisp.credentials.wrongKey }),
  'refused on the socket': async (crisp) => {
    await crisp.fault('refusal');
    return rtmTrigger(crisp);
  },
  'not allowed in': async (crisp) => {
    await crisp.fault('forbidden', { path: ENDPOINTS });
    return rtmTrigger(crisp);
  },
};

export function refusals(n8n: () => N8nHost): void {
  describe('a refused token fails the publishing with the reason, after one attempt', () => {
    const attempts: Record<string, Attempt> = {};
    let revoked: Revoked;
    // At the same time: n8n tries each of them five times, over 15 s.
    beforeAll(async () => {
      const revoking = playRevoked(n8n());
      const each = Object.entries(SETUPS).map(async ([name, setup]) => {
        const crisp = await startCrispServer();
        const published = n8n().createTrigger(await setup(crisp));
        attempts[name] = { crisp, error: await published.then(() => 'published', String) };
      });
      [revoked] = await Promise.all([revoking, ...each]);
    });
    afterAll(() => Promise.all(Object.values(attempts).map(({ crisp }) => crisp.close())));

    it('where the key is wrong', () => {
      const { crisp, error } = attempts['a wrong key'] ?? missing();
      expect(error).toMatch(/Crisp rejected the token \(401 \w+\)/);
      expect(crisp.restCalls()).toHaveLength(1);
      expect(crisp.connections()).toMatchObject({ open: 0, accepted: 0 });
    });

    it('where only the socket refuses it', () => {
      const { crisp, error } = attempts['refused on the socket'] ?? missing();
      expect(error).toContain('Crisp rejected the token on the socket');
      expect(crisp.restCalls(ENDPOINTS)).toHaveLength(1);
      expect(crisp.connections()).toMatchObject({ open: 0, authentications: 1 });
    });

    it('where the plugin is not allowed in', () => {
      const { crisp, error } = attempts['not allowed in'] ?? missing();
      expect(error).toContain('denied access to this plugin token');
      expect(crisp.restCalls()).toHaveLength(1);
    });

    it('and where it is taken back later is told once, and not asked for again', () => {
      expect(revoked).toMatchObject({ told: 1, errors: 1, restCalls: 0 });
      expect(revoked.connections).toMatchObject({ open: 0, authentications: 1 });
    });

    it('and leaves n8n alive', () => expectAlive(n8n()));
  });

  describe('a refused token', () => {
    let crisp: CrispServer;
    beforeEach(async () => {
      crisp = await startCrispServer();
    });
    afterEach(() => crisp.close());

    it('fails a test run with the reason, and leaves nothing open', async () => {
      const trigger = await n8n().createTrigger(
        rtmTrigger(crisp, { token: crisp.credentials.wrongKey, draft: true }),
      );
      await trigger.listenForTest();
      const [execution] = await trigger.executions(1);
      expect(execution).toMatchObject({ mode: 'manual', status: 'error' });
      expect(crisp.restCalls()).toHaveLength(1);
    });
  });

  it('fails the publishing without an event', async () => {
    const crisp = await startCrispServer();
    await expect(n8n().createTrigger(rtmTrigger(crisp, { events: [] }))).rejects.toThrow(
      N8N_MAJOR === '1' ? 'No events are selected' : 'Missing or invalid required parameters: events',
    );
    expect(crisp.restCalls()).toEqual([]);
    await crisp.close();
  });
}

interface Revoked {
  /** Lines in which the trigger says that the token is refused. */
  readonly told: number;
  readonly errors: number;
  readonly restCalls: number;
  readonly connections: object;
}

async function playRevoked(n8n: N8nHost): Promise<Revoked> {
  const crisp = await startCrispServer();
  const { workflowId } = await n8n.createTrigger(rtmTrigger(crisp));
  const told = () => n8n.log().split(`(workflow ${workflowId}): unauthorized.`).length - 1;
  const calls = crisp.restCalls().length;
  const errors = errorsEmitted(n8n);
  await crisp.fault('revoked-token');
  await until(() => told() > 0, 10_000);
  await new Promise((resolve) => setTimeout(resolve, N8N_RETRY_MS));
  const restCalls = crisp.restCalls().length - calls;
  const played = { told: told(), errors: errorsEmitted(n8n) - errors, restCalls };
  const connections = crisp.connections();
  await crisp.close();
  return { ...played, connections };
}

function missing(): never {
  throw new Error('It was not tried.');
}

/** What n8n makes of `emitError`, in all workflows. */
function errorsEmitted(n8n: N8nHost): number {
  const said = N8N_MAJOR === '1' ? 'Will try to reactivate.' : 'failed at runtime and was deactivated';
  return n8n.log().split(said).length - 1;
}

async function expectAlive(n8n: N8nHost): Promise<void> {
  expect((await fetch(`${n8n.baseUrl}/healthz/readiness`)).status).toBe(200);
}
