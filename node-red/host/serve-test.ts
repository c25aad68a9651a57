import type { NodeAPI } from '@node-red/registry';
import type { AccountVerdict } from '../../core/helpdesk/account-check';
import { createTranslator, type Translate } from './texts';

interface TestRequest {
  readonly params: { readonly id: string };
  readonly body?: unknown;
}

interface TestResponse {
  status(code: number): TestResponse;
  json(body: unknown): unknown;
}

/** Why nothing was asked: the name of a text, and its words. */
export interface NotAsked {
  readonly code: string;
  readonly detail?: string;
}

/** Tries what stands in the dialog of a config node, deployed or not. */
export type TestEntered = (id: string, body: unknown) => Promise<AccountVerdict | NotAsked> | NotAsked;

/**
 * At `helpdesk-triggers/<type of the config node>/<id>/test`, with dashes for blanks, under the admin root. It makes a
 * call with a token, so it is for people who may change flows, and no answer holds more of the helpdesk's than the
 * meaning of its status.
 */
export function serveTest(RED: NodeAPI, type: string, test: TestEntered): void {
  RED.httpAdmin?.post(
    `/helpdesk-triggers/${type.replaceAll(' ', '-')}/:id/test`,
    RED.auth.needsPermission('flows.write'),
    ({ params, body }: TestRequest, response: TestResponse) => {
      void answer(createTranslator(RED, type), response, () => test(params.id, body));
    },
  );
}

/** Never rejects: a rejection in a route would end the whole host. */
async function answer(
  translate: Translate,
  response: TestResponse,
  test: () => ReturnType<TestEntered>,
): Promise<void> {
  try {
    const verdict = await test();
    if (!('ok' in verdict)) {
      const { code, detail = translate(`accountTest.${code}`) } = verdict;
      response.status(400).json({ code, detail });
    } else if (verdict.ok) response.json({ code: verdict.may });
    else {
      const { code, detail } = verdict.problem;
      response.status(502).json({ code, detail });
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    response.status(400).json({ code: 'misconfigured', detail });
  }
}
