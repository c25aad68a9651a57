import { seal, unseal } from '../../../core/api/sealed';

const TOKEN = 'vQ7bXk2mTz9pLr4sWc8nYdHf';
const PURPOSE = 'webhook 301';
const VECTOR = 'AQEBAQEBAQEBAQEBAQEBAQICAgICAgICAgICAt944-QoKOGSLBYoy4G95G_unAmVHX-vY8SIJsrBwXs3XCaTgBlKTF0';

describe('a sealed secret', () => {
  it.each(['s3cr3t', '', 'ä–\u{1f511}', 'x'.repeat(5000)])('opens with the token (case %#)', (secret) => {
    expect(unseal(seal(secret, TOKEN, PURPOSE), TOKEN, PURPOSE)).toBe(secret);
  });

  it('shows neither the secret nor the token, and looks different each time', () => {
    const [one = '', other = ''] = [1, 2].map(() => seal('a-secret-in-clear', TOKEN, PURPOSE));
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[\w-]+$/);
    const bytes = Buffer.from(one, 'base64url').toString('latin1');
    expect(bytes).not.toContain('secret');
    expect(bytes).not.toContain(TOKEN);
  });

  it('stays shut for another token or another purpose', () => {
    const sealed = seal('s3cr3t', TOKEN, PURPOSE);
    expect(unseal(sealed, `${TOKEN}x`, PURPOSE)).toBeUndefined();
    expect(unseal(sealed, '', PURPOSE)).toBeUndefined();
    expect(unseal(sealed, TOKEN, 'webhook 302')).toBeUndefined();
  });

  it('stays shut when any bit was changed', () => {
    const sealed = Buffer.from(seal('s3cr3t', TOKEN, PURPOSE), 'base64url');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(unseal(changed.toString('base64url'), TOKEN, PURPOSE)).toBeUndefined();
    }
  });

  it('stays shut when its end is missing, even where nothing was in it', () => {
    const sealed = Buffer.from(seal('', TOKEN, PURPOSE), 'base64url');
    expect(sealed).toHaveLength(44);
    for (let length = 0; length < sealed.length; length += 1) {
      expect(unseal(sealed.subarray(0, length).toString('base64url'), TOKEN, PURPOSE)).toBeUndefined();
    }
  });

  it.each(['', 'short', 'not base64url: ☃', 'A'.repeat(43), 'A'.repeat(60)])('is not this: %j', (text) => {
    expect(unseal(text, TOKEN, PURPOSE)).toBeUndefined();
  });

  it('opens what was sealed elsewhere in the same way: HKDF-SHA256, then AES-256-GCM', () => {
    // Made with Python's cryptography: salt 16 × 01, nonce 12 × 02, token and purpose as above.
    expect(unseal(VECTOR, TOKEN, PURPOSE)).toBe('p9Q2xVt7mKc4Ls8RwZb1NdYf');
  });
});
