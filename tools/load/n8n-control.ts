import { startN8n, type N8nHost } from '../hosts/n8n';
import { publish } from '../hosts/n8n-publication';
import { asGithub, startFakeGithub } from '../bench/n8n/github';
import { publishGithub } from '../bench/n8n/github-workflow';
import { FORGERS_SECRET } from './mix';
import { disturbThrice } from './n8n';
import { runLoad, type RunReport } from './run';
import { toldOnly } from './verdict';

/** The same load on n8n's own GithubTrigger: what of the time and the memory is n8n's. */
export async function loadN8nControl(seconds: number): Promise<RunReport> {
  const host = await startN8n();
  const github = await startFakeGithub();
  try {
    const { workflowId, url } = await publishGithub(host, github.url);
    const report = await runLoad(
      {
        host: "n8n's own GithubTrigger, to compare with",
        url,
        pid: host.pid(),
        log: host.log,
        sign: ({ kind, transmission }) =>
          asGithub(transmission, kind === 'forged' ? FORGERS_SECRET : github.secret()),
        away: 404,
        disturb: (time) => disturbThrice(time, () => switchOffAndOn(host, workflowId)),
        emitted: async () => [],
      },
      seconds,
    );
    return { ...report, findings: toldOnly(report.findings) };
  } finally {
    await host.stop();
    github.close();
  }
}

async function switchOffAndOn({ api }: N8nHost, workflowId: string): Promise<void> {
  await api.public('POST', `/workflows/${workflowId}/deactivate`);
  await publish(api, workflowId);
}
