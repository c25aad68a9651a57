import { main, type Keyboard } from '../../simulator/serve';

async function run(argv: readonly string[], typed: readonly string[] = []) {
  const printed: string[] = [];
  const complained: string[] = [];
  async function* lines() {
    yield* typed;
  }
  const keyboard: Keyboard = { lines: lines(), stop: new AbortController().signal };
  const code = await main(
    argv,
    { print: (text) => printed.push(text), complain: (text) => complained.push(text) },
    keyboard,
  );
  return { code, printed, complained: complained.join('\n') };
}

const PORT = String(20_000 + Math.floor(Math.random() * 8_000));

test('says where it is and which tokens are good, the same each time', async () => {
  const first = await run(['crisp', '--port', PORT]);
  expect(first).toMatchObject({ code: 0, complained: '' });
  expect(first.printed[0]).toContain(`http://127.0.0.1:${PORT}`);
  expect(first.printed[0]).toMatch(
    /identifier {2}[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/,
  );
  expect(await run(['crisp', '--port', PORT])).toEqual(first);
});

test('does what is typed', async () => {
  const typed = [
    '',
    'session:set_state',
    'kick',
    'silent-handshake',
    'clear',
    'gap',
    'status',
    'sesion:removed',
  ];
  const { printed } = await run(['crisp', '--port', PORT], typed);
  expect(printed.slice(1)).toEqual([
    '→ message:send: no trigger is connected.',
    '→ session:set_state: no trigger is connected.',
    expect.stringMatching(/^✗ Crisp disconnects everybody .*\.$/),
    expect.stringMatching(/^✗ Crisp opens the WebSocket .* Type "clear" to end it\.$/),
    'All faults have ended.',
    'No trigger is connected, so there is nothing to disconnect.',
    '0 connections open, 0 authenticated, 0 so far; 0 REST calls.',
    expect.stringContaining('Did you mean "session:removed"'),
  ]);
});

test.each([
  [['helpcrunch'], 'Only Crisp and Chatwoot can be served'],
  [['crisp', '--release', '4.13.0'], '--release does not work with Crisp'],
  [['chatwoot', '--event', 'custmer'], 'Did you mean "customer"'],
  [['crisp', '--event', 'mesage:send'], 'Did you mean "message:send"'],
  [['crisp', '--port', 'x'], '--port must be a number'],
  [['crisp', '--colour'], 'colour'],
])('%j cannot be meant', async (argv, complaint) => {
  expect(await run(argv)).toMatchObject({ code: 2, complained: expect.stringContaining(complaint) });
});

describe('Chatwoot', () => {
  test('says where it is and which tokens are good, the same each time', async () => {
    const first = await run(['chatwoot', '--port', PORT]);
    expect(first).toMatchObject({ code: 0, complained: '' });
    expect(first.printed[0]).toContain(`http://127.0.0.1:${PORT}`);
    expect(first.printed[0]).toMatch(/Account +12\n.*Administrator's token \w{24}\n.*Agent's token +\w{24}/);
    expect(await run(['chatwoot', '--port', PORT])).toEqual(first);
  });

  test('lets everything happen that is in its help', async () => {
    const words = (await run(['chatwoot', '--help'])).printed[0]?.match(/^ {4}[a-z]+(?= {2})/gm) ?? [];
    expect(words.length).toBeGreaterThan(20);
    const { printed } = await run(
      ['chatwoot', '--port', PORT],
      words.map((word) => word.trim()),
    );
    for (const line of printed.slice(1)) {
      expect(line).toMatch(
        /^(?:→ \w+: no webhook subscribes to it; 0 subscribed to the cable\.|✗ Chatwoot )/,
      );
    }
  });

  test('does what is typed', async () => {
    const typed = ['', 'webhooks', 'rotate', 'no-pings', 'clear', 'status', 'resolv'];
    const { printed } = await run(['chatwoot', '--port', PORT, '--release', '4.13.0'], typed);
    expect(printed.slice(1)).toEqual([
      '→ customer: no webhook subscribes to it; 0 subscribed to the cable.',
      'There are no webhooks.',
      'There are no webhooks.',
      '✗ Chatwoot stops sending pings. Type "clear" to end it.',
      'All faults have ended.',
      '0 connections open, 0 subscribed, 0 so far; 0 REST calls, 0 deliveries.',
      'Chatwoot has no event "resolv". Did you mean "resolve"? There is no fault of this name either. Type help.',
    ]);
  });
});
