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
    '→ message:send: nobody is connected.',
    '→ session:set_state: nobody is connected.',
    expect.stringMatching(/^✗ Crisp disconnects everybody .*\.$/),
    expect.stringMatching(/^✗ Crisp opens the WebSocket .* Until: clear$/),
    'Everything works.',
    'Nobody is connected, so nobody can be thrown out.',
    '0 connections open, 0 authenticated, 0 so far; 0 REST calls.',
    expect.stringContaining('Did you mean "session:removed"'),
  ]);
});

test.each([
  [['chatwoot'], 'Only Crisp is served'],
  [['crisp', '--event', 'mesage:send'], 'Did you mean "message:send"'],
  [['crisp', '--port', 'x'], '--port is a number'],
  [['crisp', '--colour'], 'colour'],
])('%j cannot be meant', async (argv, complaint) => {
  expect(await run(argv)).toMatchObject({ code: 2, complained: expect.stringContaining(complaint) });
});
