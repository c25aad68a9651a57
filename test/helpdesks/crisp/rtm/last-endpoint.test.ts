import { transient, type Problem } from '../../../../core/sockets/problem';
import { rememberEndpoint } from '../../../../helpdesks/crisp/rtm/last-endpoint';

const LIMITED = transient('rate-limited', 'Crisp is limiting requests.');
const BROKEN = transient('server-error', 'broken');
const FIRST = new URL('wss://app.relay.crisp.chat/w/1/');
const SECOND = new URL('wss://app.relay.crisp.chat/w/2/');

test('the address of before is tried only where the question for it is refused', async () => {
  const answers: (URL | Problem)[] = [LIMITED, FIRST, BROKEN, LIMITED, SECOND, LIMITED];
  const find = rememberEndpoint(() => Promise.resolve(answers.shift() ?? BROKEN));
  const found: (URL | Problem)[] = [];
  for (let turn = 0; turn < 6; turn += 1) found.push(await find(new AbortController().signal));
  expect(found).toEqual([LIMITED, FIRST, BROKEN, FIRST, SECOND, SECOND]);
});
