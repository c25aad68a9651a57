import { createOwnSecret } from '../../../core/api/own-secret';

const URL = 'https://flows.example.com/hooks/1';

test('is the same each time, and fits where 40 characters do', () => {
  expect(createOwnSecret('token', URL)).toBe(createOwnSecret('token', URL));
  expect(createOwnSecret('token', URL)).toMatch(/^[\w-]{40}$/);
});

test('is another for another token and for another trigger, and does not hold the token', () => {
  const secrets = [
    createOwnSecret('token', URL),
    createOwnSecret('token', `${URL}1`),
    createOwnSecret('', URL),
  ];
  expect(new Set(secrets).size).toBe(3);
  expect(secrets.join()).not.toContain('token');
});

test('a password in the URL changes nothing, as hosts do not keep it', () => {
  expect(createOwnSecret('token', 'https://me:secret@flows.example.com/hooks/1')).toBe(
    createOwnSecret('token', URL),
  );
});
