import type { Survivor } from './report';

/** Why a change may stay unnoticed; what fits none of these is a weakness of the tests. */
interface Reason {
  readonly why: string;
  /** Begins the path. */
  readonly file: string;
  /** Found in what was changed. */
  readonly original: string | RegExp;
  readonly replacement?: string | RegExp;
}

const SENTINEL = /^\[?"Stryker was here!?"\]?$/;

export const WEAKNESS = 'no test notices';

const REASONS: readonly Reason[] = [
  // Nobody looked at each of these.
  { file: 'helpdesks/', original: '', replacement: SENTINEL, why: WEAKNESS },
  {
    file: 'core/',
    original: /^(?:''|\[\])$/,
    replacement: SENTINEL,
    why: 'the same: stands for nothing, and the text put there instead is nowhere either',
  },
  {
    file: 'core/select/create-filter.ts',
    original: 'label.toLowerCase()',
    why: 'the same: both sides are written alike',
  },
  {
    file: 'core/item/accept-event.ts',
    original: 'selection.mayWant',
    why: 'the same, only later: the second look at the choice holds it back',
  },
  {
    file: 'core/sockets/',
    original: /^\{ return undefined; \}$/,
    why: 'the same: it returns nothing',
  },
  {
    file: 'core/sockets/action-cable.ts',
    original: /^'subscription (?:confirmed|rejected)'$/,
    why: 'the same: the name is for ourselves',
  },
  {
    file: 'core/sockets/connection.ts',
    original: /this\.session\?\.(?:lastSign|close)/,
    why: 'the same: what recovers has a session. The compiler wants it',
  },
  {
    file: 'core/sockets/connection.ts',
    original: "state.name === 'live'",
    why: 'the same: no other state says since when. The compiler wants it',
  },
  {
    file: 'core/api/fetch-api.ts',
    original: 'request.body !== undefined',
    why: 'the same: a body that is undefined is none',
  },
  {
    file: 'core/sockets/pool.ts',
    original: /closing\.(?:get|delete)/,
    why: 'only memory: what is closed already is not waited for',
  },
  { file: 'core/sockets/session.ts', original: "'endpoint'", why: 'the same: `start` sets it' },
  {
    file: 'core/sockets/session.ts',
    original: 'this.transport?.send',
    why: 'the same: what is live has a transport. The compiler wants it',
  },
  {
    file: 'core/sockets/session.ts',
    original: 'found === undefined',
    why: 'the same: it is so only when all is over',
  },
  {
    file: 'core/sockets/session.ts',
    original: 'this.lastSign === null',
    why: 'the same: as a number it is 1970, which is as long ago',
  },
  {
    file: 'core/streams/bounded-reader.ts',
    original: "'abort'",
    why: 'only memory: a listener that does nothing any more would stay',
  },
  {
    file: 'core/streams/stream-subscriber.ts',
    original: /^(?:filters|baseUrl) !== undefined$/,
    why: 'the same: undefined is as good as left out. The compiler wants it',
  },
  {
    file: 'core/streams/stream-subscriber.ts',
    original: 'onCallbackError?.',
    why: 'the same: what fails there is caught',
  },
  {
    file: 'core/streams/stream-subscriber.ts',
    original: 'false',
    why: 'the same: nobody asks any more after the end',
  },
  {
    file: 'core/streams/recovery.ts',
    original: 'this.stop()',
    why: "the same: the connection's own end stops the reading, too",
  },
  {
    file: 'core/streams/recent-messages.ts',
    original: '[]',
    why: 'the same: the first message takes its place',
  },
  {
    file: 'core/sockets/trusted-url.ts',
    original: 's?:$/',
    why: "the same: a URL's protocol ends with its colon",
  },
  {
    file: 'core/sockets/trusted-url.ts',
    original: 'https):$/',
    why: "the same: a URL's protocol ends with its colon",
  },
  { file: 'core/receive.ts', original: /^\{ return undefined; \}$/, why: 'the same: it returns nothing' },
  { file: 'core/api/sealed.ts', original: /^\{ return undefined; \}$/, why: 'the same: it returns nothing' },
  { file: 'core/api/sealed.ts', original: "'utf8'", why: 'the same: that is what Node takes by itself' },
  {
    file: 'core/verify/signature.ts',
    original: /^(?:before|after) !== ''$/,
    why: 'the same, but slower: signing nothing changes nothing',
  },
  {
    file: 'core/verify/signature.ts',
    original: "'utf8'",
    why: 'the same: that is what Node takes by itself',
  },
  {
    file: 'core/verify/signature.ts',
    original: "typeof value !== 'string'",
    why: 'the same: what is no text has no time either. The compiler wants it',
  },
  { file: 'core/verify/signature.ts', original: 'age > 0', why: 'the same: an age of 0 is in any window' },
  {
    file: 'core/status/status-merger.ts',
    original: "outcome.kind === 'reject'",
    why: 'the same: a refusal has no half. The compiler wants it',
  },
  { file: 'core/status/status-merger.ts', original: "'reject'", why: 'the same: a refusal has no half' },
  {
    file: 'core/status/status-merger.ts',
    original: "outcome.kind === 'ignore'",
    replacement: 'true',
    why: 'the same: only what is ignored has the reason',
  },
  {
    file: 'core/status/status-merger.ts',
    original: 'conversation !== null',
    why: 'the same: what tells a status has a conversation',
  },
  {
    file: 'core/read/timestamp.ts',
    original: '(?:0[1-9]|1[0-2])',
    why: 'the same, but slower: what the pattern does not know goes the long way',
  },
  {
    file: 'core/read/timestamp.ts',
    original: /T\\d\{2\}:/,
    why: 'the same: `Date.parse` refuses the rest',
  },
  {
    file: 'core/read/timestamp.ts',
    original: "=== 'string'",
    replacement: /^(?:false|.*!==.*)$/,
    why: 'the same, but slower: it goes the long way',
  },
  { file: 'core/read/timestamp.ts', original: "'string'", why: 'the same, but slower: it goes the long way' },
  {
    file: 'core/read/timestamp.ts',
    original: 'milliseconds === undefined',
    why: 'the same: undefined is not within the bounds',
  },
  {
    file: 'core/status/pending-queue.ts',
    original: 'guest !== undefined',
    why: 'the same: nobody cannot leave',
  },
  {
    file: 'core/status/pending-queue.ts',
    original: 'others.length === 0',
    why: 'only memory: an empty queue would stay',
  },
];

export function whyItSurvives(survivor: Survivor): string {
  return REASONS.find((reason) => fits(reason, survivor))?.why ?? WEAKNESS;
}

function fits({ file, original, replacement }: Reason, survivor: Survivor): boolean {
  return (
    survivor.file.startsWith(file) &&
    isIn(original, survivor.original) &&
    (replacement === undefined || isIn(replacement, survivor.replacement))
  );
}

function isIn(part: string | RegExp, code: string): boolean {
  return typeof part === 'string' ? code.includes(part) : part.test(code);
}
