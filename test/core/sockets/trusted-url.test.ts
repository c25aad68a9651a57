import { isTrusted } from '../../../core/sockets/trusted-url';

const trusts = (url: string, allowLoopback = false) =>
  isTrusted(new URL(url), { domain: 'crisp.chat', allowLoopback });

test.each(['wss://app.relay.crisp.chat/w/f43/', 'https://api.crisp.chat/v1', 'wss://crisp.chat'])(
  '%s may have the token',
  (url) => expect(trusts(url)).toBe(true),
);

test.each([
  'ws://app.relay.crisp.chat/w/f43/',
  'http://api.crisp.chat/v1',
  'wss://crisp.chat.example.org/',
  'wss://notcrisp.chat/',
  'wss://app.relay.crisp.chat@example.org/',
  'wss://someone@app.relay.crisp.chat/',
  'wss://:secret@app.relay.crisp.chat/',
  'xwss://app.relay.crisp.chat/',
  'xhttps://app.relay.crisp.chat/',
  'wss://example.org/?crisp.chat',
  'ftp://app.relay.crisp.chat/',
  'ws://127.0.0.1:8080/',
  'https://localhost/',
])('%s may not', (url) => expect(trusts(url)).toBe(false));

test.each([
  'ws://127.0.0.1:8080/',
  'http://localhost:3000/v1',
  'ws://[::1]:9/',
  'https://127.8.9.1/',
  'ws://127.10.200.30/',
])('%s may when stand-ins are allowed', (url) => expect(trusts(url, true)).toBe(true));

test.each([
  'ws://127.0.0.1.example.org/',
  'http://localhost.example.org/',
  'ws://10.0.0.1/',
  'ftp://127.0.0.1/',
  'xws://127.0.0.1/',
  'xhttp://127.0.0.1/',
  'ws://mylocalhost/',
  'ws://someone@127.0.0.1/',
  'ws://127.example.org/',
  'ws://[::1:1]/',
  'http://[2001:db8::1]/',
])('%s may not even then', (url) => expect(trusts(url, true)).toBe(false));
