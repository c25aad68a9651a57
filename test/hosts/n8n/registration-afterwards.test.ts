import { dirname } from 'node:path';
import type { RestHelpdesk } from '../../../simulator/rest/rest-helpdesk';
import type { N8nTrigger } from '../../../tools/hosts/n8n-trigger';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { until } from '../../simulator/until';
import { startHoldingProxy } from '../registration/holding-proxy';
import { createRegistrationLedger } from '../registration/ledger';
import { REGISTRATION_ROWS, type RegistrationRow } from '../registration/rows';
import { publishAfterCrash, restartAfterCrash } from './registration/after-crash';
import { restCredential, restTrigger } from './registration/rest-trigger';
import { sharedN8n } from './shared-n8n';

const PATIENCE = 60_000;
const ELSEWHERE = 'https://elsewhere.example.com/hook';
jest.setTimeout(300_000);

const ledger = createRegistrationLedger('n8n-afterwards');
const n8n = sharedN8n();
afterAll(() => ledger.print());

/** A helpdesk with a trigger, and with a webhook that is somebody else's. */
class Story {
  trigger!: N8nTrigger;
  private items = 0;

  private constructor(
    readonly row: RegistrationRow,
    readonly helpdesk: RestHelpdesk,
  ) {}

  static async begin(row: RegistrationRow): Promise<Story> {
    const helpdesk = await row.start();
    helpdesk.add({ url: ELSEWHERE, name: 'Not ours (Helpdesk Triggers)' });
    return new Story(row, helpdesk);
  }

  get own() {
    return this.helpdesk.webhooks().filter(({ url }) => url === this.trigger.url);
  }

  note(step: string): void {
    ledger.note(this.row.provider, step, this.helpdesk.webhooks(), { [this.trigger.url]: 'ours' });
    expect(this.helpdesk.webhooks().filter(({ url }) => url === ELSEWHERE)).toHaveLength(1);
  }

  async receive(): Promise<void> {
    const { provider, event } = this.row;
    expect(await this.helpdesk.happens(event)).toEqual({ [this.trigger.url]: 200 });
    this.items += 1;
    const items = await this.trigger.items(this.items);
    expect(items.at(-1)).toMatchObject({ provider, event, verified: true });
  }

  async leave(step: string): Promise<void> {
    await this.trigger.deactivate();
    await until(() => this.own.length === 0, PATIENCE);
    this.note(step);
    await this.helpdesk.close();
  }
}

/** One n8n and one restart for all: what is left at one helpdesk is no other's business. */
describe('what registered itself', () => {
  let stories: readonly Story[];
  beforeAll(async () => {
    stories = await Promise.all(REGISTRATION_ROWS.map((row) => Story.begin(row)));
    for (const story of stories) {
      story.trigger = await n8n().createTrigger(restTrigger(story.row, story.helpdesk));
      expect(story.own).toMatchObject([{ active: true }]);
    }
  });

  it('is found again by a restart, which changes nothing', async () => {
    const before = stories.map(({ helpdesk }) => helpdesk.webhooks());
    await n8n().restart();
    for (const story of stories) await story.receive();
    expect(stories.map(({ helpdesk }) => helpdesk.webhooks())).toEqual(before);
    for (const story of stories) story.note('restart');
  });

  // A start alone asks nothing: n8n takes what it stored for what is there.
  it('is switched on again by the next publishing, where somebody switched it off', async () => {
    // Where nothing can be changed, nothing can be switched off either.
    const off = stories.filter(({ row }) => row.changeable !== false);
    for (const { helpdesk, own } of off) helpdesk.change(own[0]?.id ?? '', { active: false });
    for (const story of off) story.note('somebody switches it off');
    for (const story of off) {
      await story.trigger.deactivate();
      await story.trigger.activate();
      await until(() => story.own.length === 1 && story.own[0]?.active === true, PATIENCE);
      story.note('publish after that');
      await story.receive();
    }
  });

  it('goes with the trigger', async () => {
    for (const story of stories) await story.leave('unpublish');
  });
});

describe('a crash between creating and storing', () => {
  it('leaves one webhook at each, which is found again and later removed', async () => {
    const begun = await Promise.all(REGISTRATION_ROWS.map(cutOff));
    await n8n().kill();
    for (const { story } of begun) {
      expect(story.own).toHaveLength(1);
      story.note('kill n8n between creating and storing');
    }
    await restartAfterCrash(n8n());
    for (const { story, proxy } of begun) {
      const credential = restCredential(story.helpdesk, story.helpdesk.url);
      await publishAfterCrash(story.trigger, credential, () => story.own[0]?.active === true);
      proxy.close();
      expect(story.own).toMatchObject([{ active: true }]);
      story.note('restart and publish');
      await story.receive();
      await story.leave('unpublish after the crash');
    }
  });

  async function cutOff(row: RegistrationRow) {
    const story = await Story.begin(row);
    const proxy = await startHoldingProxy(story.helpdesk.url);
    proxy.hold('POST');
    const setup = restTrigger(row, story.helpdesk);
    const data = restCredential(story.helpdesk, proxy.url);
    const credential = setup.credential && { ...setup.credential, data };
    story.trigger = await n8n().createTrigger({ ...setup, ...(credential && { credential }), draft: true });
    void story.trigger.activate().catch(() => undefined);
    await proxy.held;
    return { story, proxy };
  }
});

leavesNoSecret(() => ({ folder: dirname(n8n().database), log: n8n().log() }));
