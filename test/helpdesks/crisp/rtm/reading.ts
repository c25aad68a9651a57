import type { ApiRequest } from '../../../../core/helpdesk/api';
import type { CrispCredential, CrispScope } from '../../../../helpdesks/crisp/rtm/credential';
import { readBack } from '../../../../helpdesks/crisp/rtm/read-back';
import { Workspaces } from '../../../../helpdesks/crisp/rtm/workspaces';
import type { JsonObject } from '../../../../core/read/read';
import type { RestAnswer } from '../../../../core/streams/bounded-reader';
import { FakeEnvironment } from '../../../core/sockets/fake-environment';
import { createShortReader } from '../../../core/streams/short-reader';
import { PLUGIN } from './fake-crisp';

/** The moment since which messages are missing. */
export const SINCE = 1_772_600_000_000;

export const WEBSITE: CrispCredential = { ...PLUGIN, tier: 'website', websiteId: 'w1' };
export const USER: CrispCredential = { ...PLUGIN, tier: 'user' };

export const EVERYTHING: CrispScope = { rooms: [], inboxes: [] };

/** Reading back from a Crisp that is a table: what each path has, answer by answer, and nothing elsewhere. */
export class FakeReading {
  readonly asked: ApiRequest[] = [];
  readonly answers = new Map<string, unknown[]>();
  /** Session and fingerprint of messages up to which nothing is missing. */
  readonly settled = new Set<string>();
  private readonly call = ({ signal: _, ...request }: ApiRequest): Promise<RestAnswer> => {
    this.asked.push(request);
    return Promise.resolve({ ok: true, data: this.answers.get(request.path)?.shift() ?? [] });
  };
  readonly reader = createShortReader({ call: this.call, spent: () => null }, new FakeEnvironment());

  has(path: string, ...answers: unknown[]): void {
    this.answers.set(path, answers);
  }

  since(credential: CrispCredential = WEBSITE, scope: CrispScope = EVERYTHING) {
    return this.read(credential, scope);
  }

  private async read(credential: CrispCredential, scope: CrispScope) {
    const websites = await new Workspaces(credential, scope, () => SINCE).list(this.reader);
    const isSettled = ({ session_id, fingerprint }: JsonObject) =>
      this.settled.has(`${String(session_id)} ${String(fingerprint)}`);
    return readBack({ since: SINCE, isSettled }, websites, scope, this.reader);
  }

  get paths(): string[] {
    return this.asked.map(({ path }) => path);
  }
}
